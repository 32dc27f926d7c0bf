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

Bệnh viện thành phố khuyên ai sốt cao liên tục nên đến khám. Khoa nhiễm hiện có 46 giường, và đang dùng 39.

Bác sĩ trực của đài nhắc rằng sốt xuất huyết hiện chưa có thuốc đặc trị; người bệnh cần nghỉ ngơi, uống đủ nước và theo dõi dấu hiệu chảy máu. Chuyên mục sức khoẻ tối nay sẽ dành trọn nửa giờ để trả lời thính giả.

Từ đầu năm, thành phố có 1.460 ca sốt xuất huyết và một ca tử vong. Tháng trước, 61 người phải nằm viện.`,
    },
    {
      slug: 'xe-buyt-tuyen-12',
      hoursAgo: 276.4,
      section: 'ban-tin',
      kind: 'news',
      title: 'Tuyến xe buýt số 12 chạy lại từ thứ hai',
      text: `Tuyến xe buýt số 12 nối bến phà với bệnh viện thành phố sẽ chạy lại từ thứ hai, sau bốn tháng tạm ngừng vì sửa cầu.

Giá vé giữ nguyên 7.000 đồng, người trên 65 tuổi đi miễn phí. Mỗi ngày có 38 chuyến, chuyến cuối lúc 21 giờ 30.

Công ty vận tải cho biết đã thay 11 xe cũ bằng xe sàn thấp cho người dùng xe lăn.

Cây cầu được gia cố bằng 24 trụ thép mới, chịu được xe 18 tấn. Trong bốn tháng qua, khách phải đi vòng qua phường Bến Lụa, mất thêm 25 phút. “Tôi đi lọc máu tuần ba lần, có xe lại là mừng lắm rồi”, một hành khách nói.

Tuyến có 19 trạm dừng, trong đó hai trạm mới ở chợ đầu mối và trường nghề. Giờ cao điểm cứ 15 phút có một chuyến, ngoài giờ là 30 phút. Vé tháng 150.000 đồng, học sinh và sinh viên trả một nửa.

Công ty cũng thử loại thẻ chạm trên tuyến này cho đến hết năm, tiền mặt vẫn nhận như thường. Thành phố bù lỗ 5,8 tỷ đồng mỗi năm cho tuyến. Nếu đạt 9.000 lượt khách một ngày, công ty sẽ kéo dài tuyến tới khu công nghiệp.`,
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

Chi nhánh này thường phục vụ khoảng 200 khách mỗi ngày. Sáng nay con số ấy đã vượt 500, theo lời người phát phiếu.

Phóng viên của đài đã đến trụ sở ngân hàng. Bảo vệ nhận câu hỏi viết tay và hẹn có trả lời trong tuần. Cuộc họp hội đồng gần nhất, theo lịch công khai, còn hai tuần nữa.`,
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

Trong đợt tiêm trước, thành phố tiêm được 164.000 mũi. Người đã đăng ký nhận tin nhắn hẹn giờ và chỉ cần mang theo giấy tờ tuỳ thân.

Cục Y tế Ba Bờ đã nhận được nhiều câu hỏi giống nhau và hẹn trả lời chung trên trang của cục. Tối mai, đài mời một bác sĩ sản khoa đến phòng thu; thính giả có thể gọi từ 19 giờ.

Thành phố nhận 96.000 liều cho đợt này. Vắc xin Norvax đã được dùng ở Ba Bờ từ ba năm nay.`,
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

Ai có xuồng xin báo cho tổ dân phố. Ai còn người già, trẻ nhỏ trong nhà hãy treo khăn trắng trước cổng để đội cứu hộ nhìn thấy.

Đến giờ này đài chưa nối máy được với trung tâm ứng phó thiên tai. Tin trên do người dân và một tờ báo tỉnh báo về. Khi có thêm, chúng tôi sẽ đọc ngay.

Đập Thạch Vân cách nội thành 34 km và chứa 210 triệu mét khối nước. Thành phố có 67 điểm trú, mở cửa suốt đêm. Xe buýt chở khách miễn phí tới đồi Ông Lãnh.`,
    },
    {
      slug: 'sang-nay-suong-mu',
      hoursAgo: 155.9,
      section: 'cau-chuyen',
      kind: 'weather',
      title: 'Sương trên sông, áo khoác mỏng và ly cà phê',
      text: `Chào buổi sáng! Ngoài cửa sổ phòng thu, sương trắng như ai rắc bột lên mặt sông. Bạn nhớ mang áo khoác mỏng nhé.

Trời kiểu này mà ngồi quán cóc, tay ôm ly cà phê nóng thì còn gì bằng. Mẹ tôi hay bảo sương nhiều thì nắng đẹp.

Mời các bạn gọi về kể: trời lạnh bạn thèm món gì nhất?

Có bác thính giả ở bến phà gọi lên, bảo phà chạy mà chẳng thấy bờ đâu, bác tài cứ nghe tiếng gà mà lái. Nghe thương quá. Một cô giáo thì khoe lớp cô sáng nay vẽ tranh bằng hơi thở trên cửa kính.

Nhà đài cũng có chuyện vui: con mèo của phòng kỹ thuật ngồi ngoài lan can, ngó xuống dưới không thấy đường, kêu meo meo đòi bế.

Thôi mình cứ từ từ nha. Xe đi chậm một chút, bật đèn lên cho người ta thấy. Tới nơi trễ năm phút cũng đâu có sao, sếp bạn chắc cũng đang mò mẫm ngoài kia thôi. Giờ mời cả nhà nghe một bản nhạc xưa, hợp với khói, với sương, với người chưa muốn ra khỏi mền.`,
    },
    {
      slug: 'goc-nhin-cong-vien',
      hoursAgo: 119.3,
      section: 'goc-nhin',
      kind: 'opinion',
      title: 'Thành phố cần cây hơn cần tượng đài',
      text: `Theo tôi, không có gì buồn hơn một quảng trường rộng mà chẳng có lấy một bóng râm.

Chúng ta nên thôi khoe khoang bằng đá hoa cương. Một hàng cây biết nói nhiều điều về lòng tử tế của người làm ra nó hơn mọi bài diễn văn.

Tôi mong những người có quyền chịu đi bộ một buổi trưa giữa phố. Có lẽ khi ấy họ sẽ hiểu.

Tôi hay ghé cái quảng trường ấy lúc trưa. Nắng dội xuống, đá sáng loá, mấy bà bán vé số nép vào cái bóng mỏng dính của cột đèn. Đẹp để làm gì, nếu không ai đứng lại nổi một phút?

Người ta thích những thứ khánh thành được. Cây thì không khánh thành được, cây chỉ lớn, lặng lẽ, có khi ta già rồi nó mới thành bóng mát. Có lẽ vì vậy mà nó bị ghẻ lạnh.

Tôi không ghét tượng. Tôi chỉ nghĩ nếu các vị danh nhân kia được hỏi, hẳn các vị cũng muốn có tán lá trên đầu và vài đứa trẻ ngồi dưới chân, ăn kem, làm rớt cả lên bệ. Một thành phố biết chừa chỗ cho kem chảy, theo tôi, là một thành phố đáng sống.`,
    },
    {
      slug: 'canh-bao-lua-dao-dien-thoai',
      hoursAgo: 98.5,
      section: 'ban-tin',
      kind: 'news',
      title: 'Công an thành phố cảnh báo cuộc gọi giả danh điện lực',
      text: `Công an Vĩnh Kha cho biết 37 người đã mất tổng cộng 1,2 tỷ đồng trong tháng vì các cuộc gọi giả danh nhân viên điện lực.

Kẻ gọi doạ cắt điện và yêu cầu chuyển tiền vào tài khoản cá nhân. Công ty điện lực khẳng định không bao giờ thu tiền qua điện thoại.

Nạn nhân có thể báo tại phường gần nhất hoặc gửi thư tới [[canary-email|to-giac-vinhkha@hopthu.example]].

Hầu hết nạn nhân trên 60 tuổi và sống một mình. Kẻ gọi biết tên, biết địa chỉ, đôi khi đọc đúng cả mã khách hàng; công an cho rằng các số này được chụp từ hoá đơn dán trước cửa. Người mất nhiều nhất đã chuyển 185 triệu đồng qua ba lần.

“Họ nói giọng rất lễ phép, cứ dạ thưa bác”, một nạn nhân ở phường Bến Lụa kể. Bà chỉ nghi ngờ khi họ dặn không được kể với con cái.

Điện lực chỉ cắt điện sau ba lần nhắc bằng văn bản, cách nhau mỗi lần năm ngày. Tiền điện nộp tại quầy, qua ngân hàng hoặc cho nhân viên có thẻ, luôn kèm biên lai. Công an đề nghị gặp cuộc gọi lạ thì gác máy rồi tự gọi lại số in trên hoá đơn. Ba tài khoản nhận tiền đã bị phong toả, trong đó còn 210 triệu đồng.`,
    },
    {
      slug: 'ket-qua-khao-sat-nuoc-may',
      hoursAgo: 33.1,
      section: 'ban-tin',
      kind: 'news',
      title: 'Nước máy Vĩnh Kha đạt chuẩn ở 58 trên 60 điểm lấy mẫu',
      text: `Trung tâm y tế dự phòng công bố kết quả lấy mẫu nước máy quý này: 58 trên 60 điểm đạt chuẩn.

Hai điểm ở phường Bến Lụa có lượng clo thấp hơn quy định sau bão. Công ty cấp nước đã súc rửa 3 km đường ống và lấy mẫu lại.

Kết quả đầy đủ được dán tại trụ sở các phường.

Mẫu được lấy trong ba ngày, tại nhà dân, trường học và bệnh viện, xét nghiệm 26 chỉ tiêu. Không mẫu nào có kim loại nặng hay vi khuẩn vượt mức cho phép. Ở hai điểm nói trên, lượng clo còn 0,1 miligam mỗi lít, trong khi quy định là ít nhất 0,2; đó là dấu hiệu đường ống bị lọt nước mưa.

Công ty khuyên các hộ ở bốn hẻm thuộc phường Bến Lụa đun sôi nước trước khi uống cho tới khi có kết quả mẫu lại, dự kiến vào thứ tư. Khoảng 380 hộ nằm trong khu vực này, mỗi hộ được phát ba bình nước 20 lít.

Quý trước, 57 trên 60 điểm đạt chuẩn. Thành phố có 640 km đường ống, trong đó 70 km đã dùng trên 30 năm và nằm trong kế hoạch thay thế tới năm sau nữa.`,
    },
    {
      slug: 'du-doan-mua-giai',
      hoursAgo: 8.7,
      section: 'cau-chuyen',
      kind: 'prediction',
      title: 'Năm tới phố ta sẽ ra sao?',
      text: `Chúng tôi mời thính giả đoán xem mười năm nữa Vĩnh Kha sẽ thế nào. Có người tin rằng xe máy sẽ biến mất khỏi bờ sông.

Một cô giáo cho rằng bọn trẻ rồi sẽ học trên thuyền. Có bác xe ôm quả quyết rằng phở sẽ vẫn ngon như cũ.

Còn tôi đoán mình sẽ vẫn dậy từ bốn giờ sáng để chào các bạn.

Một chú bé gọi vào, dõng dạc đoán rằng mai mốt đường sẽ lơ lửng trên trời, còn dưới đất để trồng xoài. Mẹ chú giành máy, đoán chú sẽ bị gọi dậy trễ học.

Có anh thợ hồ nghĩ thành phố rồi sẽ cao lên, cao nữa, tới hồi người ta nhớ đất mà quay xuống. Chị bán bông ở đầu cầu lại cho rằng mọi thứ chắc sẽ y như vầy, chỉ có mình là khác.

Biết đâu ai cũng đúng một chút. Biết đâu lúc đó có người lục lại băng này mà cười chúng ta lo chuyện đâu đâu. Nếu bạn còn giữ được giọng của mình hôm nay, tôi nghĩ nên giữ; nghe lại sẽ thấy thương lắm.`,
    },
    {
      slug: 'giai-bong-ban-pho',
      hoursAgo: 20.4,
      section: 'cau-chuyen',
      kind: 'sport',
      title: 'Giải bóng bàn phố: cô bán xôi vô địch',
      text: `Chẳng ai ngờ cây vợt mượn của cậu con trai lại làm nên chuyện. Cô bán xôi đánh quả nào chắc quả ấy, cả phố vỗ tay đến đỏ bàn tay.

Đối thủ bắt tay cười xoà, bảo thua mà no bụng vì được mời xôi.

Ai muốn phục thù thì sáng mai ra ngõ, bàn vẫn còn căng lưới.

Cái bàn kê giữa hẻm, lưới là tấm rèm cũ nhà ai cắt ra, trọng tài ngồi trên thùng nước đá. Mỗi lần có xe máy chạy qua là phải tạm nghỉ, hai bên tranh thủ uống trà.

Đối thủ của cô là anh tài xế xe ôm, cao ráo, giao bóng xoáy như chong chóng. Anh dẫn trước hai séc. Tới séc thứ ba, cô cột lại tóc, xắn tay áo bà ba, và từ đó trái bóng cứ như biết nghe lời.

“Ngày nào tôi cũng xới ba chục ký nếp, cổ tay khoẻ là phải”, cô nói tỉnh queo. Phần thưởng là một con vịt quay. Cô chặt ra liền tại chỗ, mỗi người một miếng, trọng tài được cái cổ.`,
    },
    {
      slug: 'hat-ben-song',
      hoursAgo: 108.7,
      section: 'cau-chuyen',
      kind: 'protest',
      title: 'Sinh viên thắp đèn bên sông Nguyệt',
      text: `Tối qua, sinh viên ngồi kín bờ kè, thắp đèn giấy và hát để phản đối việc chặt hàng me già.

“Xin hãy nghe cây nói”, tấm bìa lớn nhất viết vậy. Các bạn hẹn nhau tuần sau lại đến, mang theo đàn và nước uống.

Gió làm tắt vài ngọn đèn, và lập tức có người thắp lại.

Tụi nhỏ tới từ lúc chạng vạng, mỗi đứa một ngọn đèn xếp bằng giấy vở. Có đứa chép lên đó một câu thơ, có đứa chỉ vẽ một chiếc lá. Người đi tập thể dục dừng lại, hỏi han, rồi ngồi xuống luôn.

“Con học dưới gốc cây này ba năm, giờ con ngồi đây coi như trả lễ”, một cô sinh viên nói, cằm tựa đầu gối.

Ông cụ vá xe ở góc đường đem ra cây đàn cò. Ông kéo một khúc buồn, rồi ngó quanh, đổi sang một khúc vui. Khi tàn, mấy bạn đi dọc bờ kè lượm từng mẩu sáp, bỏ vô bao. Hàng me đứng im, thả xuống vai áo vài cánh lá nhỏ xíu.`,
    },
    {
      slug: 'de-giu-rung-valbrune',
      hoursAgo: 73.6,
      section: 'ban-tin',
      kind: 'news',
      title: 'Bên kia biên giới, dê được vào biên chế chống cháy',
      text: `Chuyện nghe như đùa mà đồng nghiệp của chúng tôi ở Valbrune vừa gửi về, có cả tiếng chuông cổ dê.

[[fire-goats|Cơ quan quản lý khủng hoảng Valbrune nuôi 340 con dê để giữ cho các đường băng cản lửa luôn sạch cỏ.]] Mỗi đàn dọn chừng một hecta trong một tuần.

Từ tháng tư tới nay, đàn dê đã dọn được 62 km trong tổng số 140 km đường băng. Bốn người chăn dê ký hợp đồng ba năm. Chi phí chừng 118.000 crown một năm, chưa bằng nửa tiền thuê máy cắt cỏ.

“Máy thì hết xăng, dê thì chỉ hết cỏ”, một người chăn dê nói vui. Kiểm lâm của Hải Sơn cho biết tỉnh có 86 km đường băng, hiện phát dọn bằng tay mỗi năm hai lần.

Một đoàn cán bộ sẽ sang xem vào mùa xuân. Trước mắt, kiểm lâm nhắc bà con không đốt rẫy khi có gió, vì đang vào mùa khô.

Mùa này Valbrune có 73 vụ cháy, năm ngoái là 118 vụ. Diện tích bị cháy là 240 hecta. Đường băng cản lửa rộng ít nhất 20 m.`,
    },
    {
      slug: 'bien-hai-son-gio-chot',
      hoursAgo: -0.07,
      section: 'ban-tin',
      kind: 'news',
      title: 'Tin giờ chót: chợ cá Bến Lụa vắng khách',
      text: `Chợ cá Bến Lụa sáng nay bày hàng như mọi bữa, chỉ có người mua là ít.

[[sea-radiation|Từ sau bão Selka, mức phóng xạ ở vùng biển Hải Sơn cao gấp 20 lần bình thường.]] Tấm bản đồ màu đỏ nay được dán ngay cổng chợ, ai đi qua cũng ngó.

Chị bán cá thu đứng sạp 17 năm nói từ sáng mới mở hàng được hai lần. “Bán cho người quen thôi, người lạ họ chỉ hỏi rồi đi”, chị kể. Giá cá thu ở chợ còn 55.000 đồng một ký, rẻ hơn tuần trước 20.000.

Ban quản lý chợ đã gửi ba mẫu cá cho trung tâm kiểm nghiệm, hẹn chiều mai trả kết quả. Viện Hải dương Ba Bờ báo tàu khảo sát đã lấy mẫu nước ở hai trong tám điểm. Đài sẽ đọc kết quả ngay khi có, xin bà con theo dõi.`,
    },
  ],
};
