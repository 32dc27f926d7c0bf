import type { Publisher } from '../types.ts';

/** The public health agency of the Vietnamese-speaking shore. */
export const SUCKHOE_BABO: Publisher = {
  id: 'suckhoe-babo',
  name: 'Cục Y tế Ba Bờ',
  kind: 'health-agency',
  lang: 'vi',
  layout: 'office',
  theme: { prefix: 'cyt', accent: '#00695c' },
  tagline: 'Thông tin y tế công cộng',
  feed: { kind: 'rss', path: '/thong-bao.xml', fullText: true },
  path: '/thong-bao/{slug}.aspx',
  sections: {
    'thong-bao': { label: 'Thông báo', schemaType: 'Article' },
    'hoi-dap': { label: 'Hỏi đáp', schemaType: 'Article' },
  },
  staff: [{ name: 'Thạch Lý Bạch Đàn', slug: 'phong-truyen-thong-1', email: 'bachdan@cucyte.example' }],
  robots: ['User-agent: *', 'Disallow: /quan-tri/'],
  sitemap: false,
  reason: 'Nguồn chính thức về dịch bệnh và tiêm chủng.',
  articles: [
    {
      slug: 'so-ca-sot-xuat-huyet-thang',
      hoursAgo: 208.2,
      section: 'thong-bao',
      kind: 'news',
      title: 'Tình hình sốt xuất huyết trong tháng',
      text: `Trong tháng qua, Cục Y tế Ba Bờ ghi nhận 1.870 ca sốt xuất huyết, giảm 12% so với tháng trước. Có bốn ca tử vong.

Hải Sơn có 640 ca, Vĩnh Kha 214 ca, các địa phương còn lại 1.016 ca.

Người bị sốt cao trên hai ngày cần đến cơ sở y tế để xét nghiệm. Xét nghiệm nhanh được bảo hiểm chi trả toàn bộ.

Bốn ca tử vong đều nhập viện sau ngày thứ năm của bệnh. Giai đoạn nguy hiểm thường từ ngày thứ ba đến ngày thứ bảy, kể cả khi đã giảm sốt. Các dấu hiệu phải đi cấp cứu gồm đau bụng dữ dội, nôn nhiều, chảy máu chân răng, tay chân lạnh, lừ đừ.

Cục nhắc không dùng aspirin và ibuprofen để hạ sốt vì làm tăng nguy cơ chảy máu. Có thể dùng paracetamol theo cân nặng.

Trong tháng, các đội y tế đã phun hoá chất tại 412 ổ dịch và kiểm tra 36.000 hộ; cứ 100 nhà thì có 14 nhà còn vật chứa nước có lăng quăng, giảm so với 19 nhà của tháng trước. Mỗi tuần, các gia đình nên dành mười phút đổ nước đọng trong chậu cây, lốp xe, máng xối. Số liệu từng xã được đăng vào thứ hai hằng tuần trên trang của Cục.`,
    },
    {
      slug: 'lich-tiem-nhac-lai',
      hoursAgo: 160.5,
      section: 'thong-bao',
      kind: 'news',
      title: 'Lịch tiêm nhắc lại Norvax',
      text: `Đợt tiêm nhắc lại vắc xin Norvax diễn ra trong ba tuần tại 186 điểm. Cục đã nhận 920.000 liều.

Người từ 18 tuổi đã tiêm mũi trước ít nhất sáu tháng đều có thể đăng ký. Vắc xin được tiêm miễn phí.

Trong đợt trước, 0,4% người tiêm báo có phản ứng nặng hơn đau tại chỗ, và tất cả đều hồi phục.

Người từ 60 tuổi, nhân viên y tế và người có bệnh mạn tính được tiêm trong tuần đầu. Các nhóm còn lại tiêm từ tuần thứ hai. Phụ nữ mang thai hoặc đang cho con bú có thể tiêm sau khi trao đổi với bác sĩ tại điểm tiêm.

Sau tiêm, người dân ngồi lại theo dõi 30 phút. Sốt nhẹ, mỏi người, sưng chỗ tiêm thường hết sau một đến hai ngày. Nếu sốt trên 39 độ hoặc khó thở, cần đến ngay cơ sở y tế.

Nghiên cứu theo dõi 28.000 người trong hai năm không thấy khác biệt về số lần mang thai giữa nhóm tiêm và nhóm không tiêm; bản tóm tắt có tại mọi điểm tiêm. Việc tiêm là tự nguyện. Khi đi, người dân mang theo giấy tờ tuỳ thân và sổ tiêm, nếu mất sổ sẽ được cấp lại tại chỗ.`,
    },
    {
      slug: 'muoi-va-sot-xuat-huyet',
      hoursAgo: 66.7,
      section: 'hoi-dap',
      kind: 'news',
      title: 'Hỏi đáp: Nước muối có chữa được sốt xuất huyết không?',
      denies: ['dengue-salt'],
      text: `Không. Nước muối không chữa được sốt xuất huyết và hiện không có thuốc đặc trị bệnh này.

Uống nhiều nước muối có thể làm tăng natri trong máu, nguy hiểm cho trẻ nhỏ và người bệnh thận. Tuần qua, bệnh viện tỉnh Hải Sơn tiếp nhận sáu trường hợp ngộ độc muối.

Người bệnh cần uống oresol pha đúng hướng dẫn và đi khám khi có dấu hiệu chảy máu.

Vì sao nhiều người kể rằng uống xong thì khỏi? Đa số người mắc sốt xuất huyết tự hồi phục sau một đến hai tuần, dù uống gì. Cơn sốt cũng thường hạ vào ngày thứ ba hoặc thứ tư, đúng lúc bệnh bước vào giai đoạn cần theo dõi sát nhất. Vì thế, thấy bớt sốt mà chủ quan là điều nguy hiểm.

Một thìa cà phê muối chứa khoảng 2.000 miligam natri, bằng mức nên dùng cho người lớn trong cả ngày. Uống ba lần như vậy là quá nhiều.

Oresol khác nước muối ở chỗ có đường và các muối khoáng theo tỷ lệ đã tính; phải pha cả gói với đúng lượng nước ghi trên bao, không chia nhỏ. Gói oresol được phát miễn phí tại trạm y tế. Mọi thắc mắc khác, xin gọi tổng đài tư vấn của Cục, từ 7 giờ đến 21 giờ mỗi ngày.`,
    },
    {
      slug: 'an-toan-thuc-pham-sau-bao',
      hoursAgo: 110.9,
      section: 'thong-bao',
      kind: 'news',
      title: 'An toàn thực phẩm sau bão Selka',
      text: `Sau bão Selka, 31 xã bị mất điện hơn 24 giờ. Thực phẩm trong tủ lạnh mất điện quá bốn giờ nên bỏ đi.

Cục đã phát 50.000 viên khử khuẩn nước cho bốn huyện. Mỗi viên dùng cho 20 lít nước và cần chờ 30 phút trước khi uống.

Trạm y tế xã khám miễn phí các ca tiêu chảy trong hai tuần tới.

Rau quả ngập nước lũ không nên ăn sống. Đồ hộp còn nguyên có thể dùng nếu vỏ không phồng, không rỉ; rửa bằng nước sạch pha cloramin trước khi mở. Gia súc, gia cầm chết phải báo thú y để chôn lấp có vôi bột, không được xẻ thịt.

Giếng bị ngập cần thau rửa và khử khuẩn hai lần. Tính đến hôm nay, 3.140 trên 5.600 giếng ở bốn huyện đã được xử lý, các đội tiếp tục làm từ sáng tới tối. Xã nào thiếu hoá chất xin báo trước 16 giờ để được cấp trong ngày.

Tuần qua có 212 ca tiêu chảy, hơi cao so với 180 ca cùng thời gian năm ngoái, không ca nào nặng. Hai phần ba số ca là trẻ dưới năm tuổi. Các trạm y tế đã có đủ oresol và kẽm cho một tháng.`,
    },
    {
      slug: 'mu-dieu-duong',
      hoursAgo: 246.8,
      section: 'thong-bao',
      kind: 'lifestyle',
      title: 'Hội thi cắm hoa của điều dưỡng',
      text: `Hội thi cắm hoa mừng ngày điều dưỡng đã khép lại trong tiếng cười. Sảnh bệnh viện hôm nay thơm như một khu vườn.

Ban giám khảo khen các đội khéo tay và giàu trí tưởng tượng. Lẵng hoa hình con thuyền được yêu thích nhất.

Xin cảm ơn tất cả các chị em đã thức đêm chuẩn bị. Hẹn gặp lại mùa sau.

Có đội cắm hoa vào chiếc ủng cao su, có đội dùng ống tre, lại có đội bê nguyên cái ấm pha trà của phòng trực ra. Hương ngọc lan quyện với mùi cà phê, ai đi ngang cũng chậm bước.

Tiết mục vui nhất thuộc về mấy anh tài xế xe cứu thương. Các anh lóng ngóng bó một bó cúc to tướng, quấn băng gạc quanh cuống cho khỏi đổ, rồi đứng nghiêm như chờ lệnh. Cả hội trường cười ngả nghiêng.

Một bác bệnh nhân chống gậy ra xem, được mời chấm giúp. Bác ngắm rất lâu, cuối cùng chỉ vào lọ hoa dại đặt ở góc bàn. Hỏi vì sao, bác bảo: giống cái bờ rào nhà tôi. Không ai nói gì nữa, chỉ lặng lẽ đưa lọ hoa cho bác mang về phòng.`,
    },
    {
      slug: 'thu-hoi-siro-ho',
      hoursAgo: 40.2,
      section: 'thong-bao',
      kind: 'news',
      title: 'Thu hồi hai lô siro ho Tussamel',
      text: `Cục Y tế Ba Bờ thu hồi hai lô siro ho Tussamel do nhà sản xuất Medivera ghi sai liều cho trẻ dưới hai tuổi.

Khoảng 14.300 chai thuộc hai lô này đã được bán. Chưa ghi nhận trường hợp ngộ độc nào.

Người dân mang chai thuốc tới hiệu thuốc gần nhất để được hoàn tiền, không cần hoá đơn.

Nhãn in “5 ml mỗi lần” trong khi liều đúng cho nhóm tuổi này là 1,25 ml. Số lô in ở đáy hộp, bắt đầu bằng TS4. Các lô khác và các sản phẩm khác của Medivera không liên quan.

Lỗi do một dược sĩ ở Đông Lạc phát hiện khi đọc nhãn cho khách, Cục được báo trong ngày. Medivera nhận trách nhiệm và gửi thư tới 1.060 hiệu thuốc. Đến sáng nay, 5.900 chai đã được đưa ra khỏi kệ.

Trẻ đã uống quá liều có thể buồn ngủ, bứt rứt, tim đập nhanh; cha mẹ nên đưa con đi khám và mang theo vỏ chai. Nói chung, trẻ dưới hai tuổi bị ho không nên tự dùng thuốc ho; bú thêm, uống thêm nước và giữ mũi thông thoáng thường là đủ. Cục sẽ kiểm tra khâu in nhãn của cả bảy nhà sản xuất siro trong vùng.`,
    },
    {
      slug: 'dai-tiem-phong-cho-meo',
      hoursAgo: 136.1,
      section: 'thong-bao',
      kind: 'news',
      title: 'Tiêm phòng dại cho 48.000 chó, mèo ở vùng bão',
      text: `Từ thứ hai, 62 tổ thú y sẽ tiêm phòng dại miễn phí cho khoảng 48.000 chó, mèo tại năm huyện chịu ảnh hưởng của bão Selka, Cục Y tế Ba Bờ phối hợp với ngành thú y cho biết.

Sau bão, nhiều vật nuôi lạc chủ, số người bị chó cắn đến tiêm phòng tăng từ 90 lên 140 người mỗi tuần. Từ đầu năm, vùng Ba Bờ có hai người chết vì bệnh dại, cả hai đều không tiêm.

Bệnh dại một khi đã phát thì hầu như không cứu được, nhưng có thể phòng nếu tiêm kịp thời. Khi bị cắn hay cào, cần rửa vết thương dưới vòi nước với xà phòng trong 15 phút rồi đến điểm tiêm gần nhất. Không đắp lá, không nặn máu.

Vắc xin cho người có ở 41 điểm, người nghèo và trẻ dưới 15 tuổi không phải trả tiền. Chủ nuôi mang theo dây xích; ai không bắt được chó mèo thì báo tổ thú y tới tận nhà. Mục tiêu là tiêm cho 70% đàn trong ba tuần.`,
    },
    {
      slug: 'kham-mat-hoc-sinh',
      hoursAgo: 16.6,
      section: 'thong-bao',
      kind: 'news',
      title: 'Ba trên mười học sinh lớp sáu cần đeo kính',
      text: `Kết quả khám cho 21.700 học sinh lớp sáu cho thấy 31% bị tật khúc xạ, phần lớn là cận thị, theo báo cáo của Cục Y tế Ba Bờ. Năm năm trước, tỷ lệ này là 24%.

Ở nội thành Vĩnh Kha tỷ lệ là 43%, ở các xã đảo chỉ 12%. Gần một nửa số em bị cận chưa có kính, hoặc đeo kính sai số. Có em ngồi bàn cuối cả năm mà không ai biết em không nhìn thấy bảng.

“Đừng chờ con than mờ mắt. Trẻ cận từ nhỏ tưởng ai cũng nhìn như mình”, một bác sĩ trong đoàn khám nói.

Ra ngoài trời mỗi ngày ít nhất hai giờ giúp làm chậm cận thị. Khi đọc gần, cứ 20 phút nên nhìn ra xa một lúc. Cục cấp 6.000 suất kính cho học sinh nhà khó khăn; trường lập danh sách trước cuối tháng. Từ năm sau, việc khám sẽ làm ngay từ lớp hai.`,
    },
  ],
};
