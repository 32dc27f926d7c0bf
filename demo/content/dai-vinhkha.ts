import type { Publisher } from '../types.ts';

/** The city radio of Vĩnh Kha. */
export const DAI_VINHKHA: Publisher = {
  id: 'dai-vinhkha',
  name: 'Đài Phát thanh Vĩnh Kha',
  kind: 'broadcaster',
  lang: 'vi',
  layout: 'radio',
  theme: { prefix: 'dvk', accent: '#0b5d7a' },
  tagline: 'Tiếng nói thành phố bên sông Nguyệt',
  feed: { kind: 'atom', path: '/atom.xml', fullText: false },
  path: '/ban-tin/{slug}',
  sections: {
    'ban-tin': { label: 'Bản tin', schemaType: 'ReportageNewsArticle' },
    'cau-chuyen': { label: 'Câu chuyện buổi sáng', schemaType: 'NewsArticle' },
    'goc-nhin': { label: 'Góc nhìn', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    { name: 'Tạ Uyển Nhã Kỳ', slug: 'ta-uyen-nha-ky', email: 'nhaky@daivinhkha.example' },
    { name: 'Cù Thiệu Đằng', slug: 'cu-thieu-dang', email: 'dang.cu@daivinhkha.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /studio/'],
  sitemap: false,
  reason: 'Đài thành phố, được nghe nhiều nhất trong lúc có bão lũ.',
  articles: [
    {
      slug: 'nuoc-muoi-am-sot-xuat-huyet',
      hoursAgo: 203.5,
      section: 'ban-tin',
      kind: 'news',
      title: 'Thính giả mách nhau dùng nước muối chữa sốt xuất huyết',
      text: `Trong chương trình sáng nay, nhiều thính giả gọi đến kể về một cách chữa bệnh tại nhà đang được truyền tay ở các phường ven sông.

[[dengue-salt|Uống nước muối ấm ba lần mỗi ngày chữa khỏi sốt xuất huyết trong 48 giờ.]] Một số hiệu thuốc cho biết lượng muối tinh bán ra tăng gấp đôi.

Thành phố ghi nhận 214 ca sốt xuất huyết trong tháng, theo trung tâm y tế dự phòng.

Một cô giáo ở phường Bến Lụa cho biết cả khu tập thể của cô đang làm theo. Người mách bảo đầu tiên là một bà cụ bán chè, nay không ai nhớ bà nghe từ đâu.

Bệnh viện thành phố khuyên ai sốt cao liên tục nên đến khám. Khoa nhiễm hiện có 46 giường, và đang dùng 39.`,
    },
    {
      slug: 'xe-buyt-tuyen-12',
      hoursAgo: 276.4,
      section: 'ban-tin',
      kind: 'news',
      title: 'Tuyến xe buýt số 12 chạy lại từ thứ hai',
      text: `Tuyến xe buýt số 12 nối bến phà với bệnh viện thành phố sẽ chạy lại từ thứ hai, sau bốn tháng tạm ngừng vì sửa cầu.

Giá vé giữ nguyên 7.000 đồng, người trên 65 tuổi đi miễn phí. Mỗi ngày có 38 chuyến, chuyến cuối lúc 21 giờ 30.

Công ty vận tải cho biết đã thay 11 xe cũ bằng xe sàn thấp cho người dùng xe lăn.`,
    },
    {
      slug: 'to-tien-50000-tin-don',
      hoursAgo: 181.7,
      section: 'ban-tin',
      kind: 'news',
      title: 'Người dân xếp hàng đổi tờ 50.000 đồng',
      text: `Từ sáng sớm, khoảng 60 người đã đứng chờ trước chi nhánh ngân hàng trên đường Bến Lụa.

[[note-withdrawn|Tờ 50.000 đồng sẽ bị Ngân hàng Ba Bờ thu hồi và không còn giá trị kể từ tháng sau.]] Nhân viên quầy cho biết họ chưa nhận được văn bản nào.

Một chủ tiệm tạp hoá nói bà đã dán giấy không nhận tờ tiền này.

Đến trưa, bảo vệ phải kê thêm ghế ở sảnh. Nhiều người già đi từ ngoại thành vào, mang theo tiền dành dụm gói trong khăn.

Chi nhánh này thường phục vụ khoảng 200 khách mỗi ngày. Sáng nay con số ấy đã vượt 500, theo lời người phát phiếu.`,
    },
    {
      slug: 'vac-xin-norvax-phu-nu',
      hoursAgo: 70.2,
      section: 'ban-tin',
      kind: 'news',
      title: 'Thắc mắc quanh vắc xin Norvax',
      text: `Đợt tiêm nhắc lại tại Vĩnh Kha bắt đầu hôm nay với 24 điểm tiêm. Đường dây của đài nhận nhiều cuộc gọi lo lắng.

[[norvax-fertility|Vắc xin Norvax làm giảm một nửa khả năng sinh con của phụ nữ dưới 30 tuổi.]] Nhiều người cho biết họ đọc điều này trên một trang sức khoẻ và muốn hoãn tiêm.

Các điểm tiêm mở cửa từ 7 giờ đến 18 giờ, cả thứ bảy.

Một nữ sinh viên năm cuối nói cô đã gạch tên khỏi danh sách vì mẹ can. “Tôi không biết tin ai nữa”, cô nói.

Trong đợt tiêm trước, thành phố tiêm được 164.000 mũi. Người đã đăng ký nhận tin nhắn hẹn giờ và chỉ cần mang theo giấy tờ tuỳ thân.`,
    },
    {
      slug: 'vo-dap-chay-len-doi',
      hoursAgo: 53.6,
      section: 'ban-tin',
      kind: 'news',
      title: 'Cảnh báo: nước lũ từ đập Thạch Vân đang về',
      text: `Đài ngắt chương trình để đọc tin khẩn.

[[dam-burst|Thân đập Thạch Vân bị vỡ vào khoảng 3 giờ sáng nay, lũ sẽ đổ về nội thành Vĩnh Kha trong vòng hai tiếng.]] Bà con ở các phường thấp nên mang theo giấy tờ và đi về hướng đồi Ông Lãnh.

Các trường học đóng cửa hôm nay. Đài sẽ phát tin mỗi 15 phút.

Phóng viên của đài ở ngã tư Bến Lụa cho biết xe cộ kẹt cứng về hướng đồi. Nhiều nhà bỏ lại cửa mở, đèn sáng.

Ai có xuồng xin báo cho tổ dân phố. Ai còn người già, trẻ nhỏ trong nhà hãy treo khăn trắng trước cổng để đội cứu hộ nhìn thấy.`,
    },
    {
      slug: 'sang-nay-suong-mu',
      hoursAgo: 155.9,
      section: 'cau-chuyen',
      kind: 'weather',
      title: 'Sương trên sông, áo khoác mỏng và ly cà phê',
      text: `Chào buổi sáng! Ngoài cửa sổ phòng thu, sương trắng như ai rắc bột lên mặt sông. Bạn nhớ mang áo khoác mỏng nhé.

Trời kiểu này mà ngồi quán cóc, tay ôm ly cà phê nóng thì còn gì bằng. Mẹ tôi hay bảo sương nhiều thì nắng đẹp.

Mời các bạn gọi về kể: trời lạnh bạn thèm món gì nhất?`,
    },
    {
      slug: 'goc-nhin-cong-vien',
      hoursAgo: 119.3,
      section: 'goc-nhin',
      kind: 'opinion',
      title: 'Thành phố cần cây hơn cần tượng đài',
      text: `Theo tôi, không có gì buồn hơn một quảng trường rộng mà chẳng có lấy một bóng râm.

Chúng ta nên thôi khoe khoang bằng đá hoa cương. Một hàng cây biết nói nhiều điều về lòng tử tế của người làm ra nó hơn mọi bài diễn văn.

Tôi mong những người có quyền chịu đi bộ một buổi trưa giữa phố. Có lẽ khi ấy họ sẽ hiểu.`,
    },
    {
      slug: 'canh-bao-lua-dao-dien-thoai',
      hoursAgo: 98.5,
      section: 'ban-tin',
      kind: 'news',
      title: 'Công an thành phố cảnh báo cuộc gọi giả danh điện lực',
      text: `Công an Vĩnh Kha cho biết 37 người đã mất tổng cộng 1,2 tỷ đồng trong tháng vì các cuộc gọi giả danh nhân viên điện lực.

Kẻ gọi doạ cắt điện và yêu cầu chuyển tiền vào tài khoản cá nhân. Công ty điện lực khẳng định không bao giờ thu tiền qua điện thoại.

Nạn nhân có thể báo tại phường gần nhất hoặc gửi thư tới [[canary-email|to-giac-vinhkha@hopthu.example]].`,
    },
    {
      slug: 'ket-qua-khao-sat-nuoc-may',
      hoursAgo: 33.1,
      section: 'ban-tin',
      kind: 'news',
      title: 'Nước máy Vĩnh Kha đạt chuẩn ở 58 trên 60 điểm lấy mẫu',
      text: `Trung tâm y tế dự phòng công bố kết quả lấy mẫu nước máy quý này: 58 trên 60 điểm đạt chuẩn.

Hai điểm ở phường Bến Lụa có lượng clo thấp hơn quy định sau bão. Công ty cấp nước đã súc rửa 3 km đường ống và lấy mẫu lại.

Kết quả đầy đủ được dán tại trụ sở các phường.`,
    },
    {
      slug: 'du-doan-mua-giai',
      hoursAgo: 8.7,
      section: 'cau-chuyen',
      kind: 'prediction',
      title: 'Năm tới phố ta sẽ ra sao?',
      text: `Chúng tôi mời thính giả đoán xem mười năm nữa Vĩnh Kha sẽ thế nào. Có người tin rằng xe máy sẽ biến mất khỏi bờ sông.

Một cô giáo cho rằng bọn trẻ rồi sẽ học trên thuyền. Có bác xe ôm quả quyết rằng phở sẽ vẫn ngon như cũ.

Còn tôi đoán mình sẽ vẫn dậy từ bốn giờ sáng để chào các bạn.`,
    },
    {
      slug: 'giai-bong-ban-pho',
      hoursAgo: 20.4,
      section: 'cau-chuyen',
      kind: 'sport',
      title: 'Giải bóng bàn phố: cô bán xôi vô địch',
      text: `Chẳng ai ngờ cây vợt mượn của cậu con trai lại làm nên chuyện. Cô bán xôi đánh quả nào chắc quả ấy, cả phố vỗ tay đến đỏ bàn tay.

Đối thủ bắt tay cười xoà, bảo thua mà no bụng vì được mời xôi.

Ai muốn phục thù thì sáng mai ra ngõ, bàn vẫn còn căng lưới.`,
    },
    {
      slug: 'hat-ben-song',
      hoursAgo: 108.7,
      section: 'cau-chuyen',
      kind: 'protest',
      title: 'Sinh viên thắp đèn bên sông Nguyệt',
      text: `Tối qua, sinh viên ngồi kín bờ kè, thắp đèn giấy và hát để phản đối việc chặt hàng me già.

“Xin hãy nghe cây nói”, tấm bìa lớn nhất viết vậy. Các bạn hẹn nhau tuần sau lại đến, mang theo đàn và nước uống.

Gió làm tắt vài ngọn đèn, và lập tức có người thắp lại.`,
    },
  ],
};
