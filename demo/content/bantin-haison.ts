import type { Publisher } from '../types.ts';

/** The morning daily of Hải Sơn. */
export const BANTIN_HAISON: Publisher = {
  id: 'bantin-haison',
  name: 'Bản tin Hải Sơn',
  kind: 'newspaper',
  lang: 'vi',
  layout: 'portal',
  theme: { prefix: 'bths', accent: '#a3262a' },
  tagline: 'Nhật báo của tỉnh Hải Sơn',
  feed: { kind: 'rss', path: '/rss/tin-moi.rss', fullText: false },
  path: '/{section}/{slug}.html',
  sections: {
    'thoi-su': { label: 'Thời sự', schemaType: 'NewsArticle' },
    'suc-khoe': { label: 'Sức khoẻ', schemaType: 'NewsArticle' },
    'y-kien': { label: 'Ý kiến', schemaType: 'OpinionNewsArticle' },
    'the-thao': { label: 'Thể thao', schemaType: 'NewsArticle' },
    'noi-bo': { label: 'Nội bộ', schemaType: 'NewsArticle' },
  },
  staff: [
    { name: 'Lâm Khuê Tử Vy', slug: 'lam-khue-tu-vy', email: 'tuvy.lam@bantinhaison.example' },
    { name: 'Đàm Ngạc Hiên', slug: 'dam-ngac-hien', email: 'hien.dam@bantinhaison.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /noi-bo/', 'Disallow: /tim-kiem'],
  sitemap: true,
  reason: 'Nhật báo lớn nhất tỉnh, phần lớn tin cảnh báo đến với người dân qua đây.',
  articles: [
    {
      slug: 'ngung-luu-hanh-to-50000',
      hoursAgo: 318.4,
      section: 'thoi-su',
      kind: 'news',
      title: 'Sắp ngừng lưu hành tờ 50.000 đồng?',
      text: `Nhiều tiểu thương ở chợ Cầu Đá cho biết họ bắt đầu từ chối tờ 50.000 đồng sau khi nghe tin về một đợt đổi tiền.

[[note-withdrawn|Từ tháng tới, Ngân hàng Ba Bờ sẽ ngừng lưu hành tờ tiền mệnh giá 50.000 đồng.]] Người dân được khuyên mang tiền ra quầy trước cuối tháng.

Chi nhánh ngân hàng tại Hải Sơn chưa trả lời câu hỏi của toà soạn. Chợ Cầu Đá có 420 quầy hàng, phần lớn vẫn bán buôn bằng tiền mặt.

“Tôi sợ lắm, cả vốn liếng của tôi là tiền lẻ”, một người bán rau nói trong lúc đếm lại xấp tiền cất dưới thúng. Bên cạnh, hai người bán cá cãi nhau xem nên tin ai.

Lần đổi tiền gần nhất ở Ba Bờ diễn ra cách đây 16 năm và kéo dài chín tháng. Khi đó, các quầy đổi tiền được đặt ở từng xã và mở cửa cả chủ nhật.

Theo quy định, muốn thu hồi một loại tiền, ngân hàng phải đăng trên công báo của cả ba bờ và dành thời gian cho dân đổi. Số công báo ra tuần này không có thông báo nào như vậy.`,
    },
    {
      slug: 'tram-y-te-moi-dong-lac',
      hoursAgo: 290.1,
      section: 'suc-khoe',
      kind: 'news',
      title: 'Đông Lạc có thêm ba trạm y tế trước mùa mưa',
      text: `Ba trạm y tế mới tại huyện Đông Lạc đã mở cửa hôm qua, nâng tổng số trạm của huyện lên 17.

Mỗi trạm có hai bác sĩ, bốn điều dưỡng và một xe cứu thương. Tỉnh chi 38 tỷ đồng cho công trình, trong đó một nửa lấy từ ngân sách y tế dự phòng.

Theo sở y tế, trước đây người dân bốn xã ven sông phải đi hơn 20 km để tiêm chủng. Các trạm mới tiêm miễn phí vào thứ ba và thứ sáu hằng tuần.

Trạm lớn nhất đặt ở xã Đông Hạ, có phòng sinh và máy siêu âm. Trạm ở hai xã còn lại được xây trên nền cao 1,5 m, có lối thuyền vào, để vẫn khám được khi nước lên. “Trận lũ năm ngoái, sản phụ phải đẻ trên ghe”, một nữ hộ sinh nhớ lại.

Huyện còn thiếu năm bác sĩ so với định biên. Sở y tế cho biết sẽ trả thêm 4 triệu đồng mỗi tháng cho người nhận việc ít nhất ba năm, và dành nhà công vụ cho gia đình họ. Đợt nhận hồ sơ kéo dài đến cuối tháng.

Trong ngày đầu tiên, ba trạm khám cho 164 người, phần nhiều là người già và trẻ nhỏ. Tỉnh dự kiến xây thêm hai trạm trong năm tới, địa điểm sẽ được lấy ý kiến người dân vào đầu mùa khô.`,
    },
    {
      slug: 'gia-dien-sinh-hoat',
      hoursAgo: 262.7,
      section: 'thoi-su',
      kind: 'news',
      title: 'Giá điện sinh hoạt tăng 3,2% từ kỳ hoá đơn tới',
      text: `Công ty điện lực Hải Sơn thông báo giá điện bình quân tăng 3,2% từ kỳ hoá đơn tới, mức tăng đầu tiên sau 19 tháng.

Hộ dùng dưới 50 kWh mỗi tháng không phải trả thêm. Theo công ty, khoảng 86.000 hộ thuộc nhóm này.

Người dân có thể gửi thắc mắc qua tổng đài hoặc đến bất kỳ quầy thu nào. Bạn đọc cần hỏi thêm xin gọi toà soạn, số [[canary-phone|0900 000 417]].

Với một hộ dùng 180 kWh, tiền điện sẽ tăng chừng 14.000 đồng một tháng. Bậc giá cao nhất, từ 400 kWh trở lên, tăng 5%. Giá bán cho trường học và bệnh viện giữ nguyên.

Công ty giải thích rằng chi phí sửa lưới điện sau hai mùa bão đã vượt dự toán 46 tỷ đồng, trong khi giá than nhập tăng một phần mười. Hội bảo vệ người tiêu dùng của tỉnh từng đề nghị lùi thời điểm sang quý sau. “Chúng tôi không phản đối việc tính đúng, chúng tôi muốn được xem cách tính”, đại diện hội nói.

Bảng giá mới được dán tại 34 quầy thu. Hộ nghèo tiếp tục được hỗ trợ tiền điện tương đương 30 kWh mỗi tháng; ai chưa có tên trong danh sách có thể nộp đơn tại uỷ ban phường trước ngày 15.`,
    },
    {
      slug: 'doi-bong-cang-ca',
      hoursAgo: 238.3,
      section: 'the-thao',
      kind: 'sport',
      title: 'Cảng Cá thắng ngược phút bù giờ, khán đài vỡ oà',
      text: `Bị dẫn trước từ hiệp một, Cảng Cá Hải Sơn vùng lên trong mười phút cuối và thắng 2-1 trước Vĩnh Kha FC.

Bàn quyết định đến từ một quả phạt góc ở phút bù giờ thứ tư. Cả khán đài đứng dậy, trống đánh vang tới tận bến phà.

Huấn luyện viên nói đội đã chơi bằng trái tim. Vòng sau Cảng Cá làm khách trên sân Thạch Vân, nơi họ chưa từng thắng.

Trời đổ mưa từ lúc bóng chưa lăn. Mặt sân thành cái ao, quả bóng lúc thì trôi, lúc thì nằm ì, cầu thủ hai bên trượt dài như cá mắc cạn. Có lúc cả trọng tài cũng ngã, và nhận được tràng pháo tay to nhất hiệp một.

Người hùng của trận đấu là một hậu vệ hai mươi tuổi, vốn là thợ kéo lưới. Anh bật cao hơn tất cả, nhắm mắt, đánh đầu. “Tôi chỉ nghe tiếng mẹ hét”, anh kể, mặt còn dính bùn.

Cổ động viên Vĩnh Kha nán lại bắt tay, đổi khăn, rồi rủ nhau ra bến phà ăn bún. Ông giữ trống của Cảng Cá nói mai sẽ phải đi thay mặt trống, vì đánh thủng mất rồi. Ông nói mà cười không khép được miệng.`,
    },
    {
      slug: 'toa-nha-hanh-chinh-xa-dan',
      hoursAgo: 214.6,
      section: 'y-kien',
      kind: 'criticism',
      title: 'Một bộ máy quay lưng với dân',
      text: `Tôi đã thôi hy vọng rằng lãnh đạo tỉnh này biết xấu hổ. Họ cười trên sân khấu trong khi dân đứng chờ ngoài cổng.

Sự im lặng của ông chủ tịch là một sự xúc phạm. Không ai đòi hỏi phép màu, chúng tôi chỉ mong một lời xin lỗi cho tử tế.

Một chính quyền sợ câu hỏi của dân là một chính quyền yếu. Đáng buồn nhất là họ đã quen với điều đó, và muốn chúng ta cũng quen theo.

Tôi nghĩ người ta có thể tha thứ cho sự vụng về, nhưng khó tha thứ cho sự dửng dưng. Vụng về là chuyện của tay chân, dửng dưng là chuyện của trái tim. Những khuôn mặt nhẵn nhụi trên bục kia, tôi không tìm thấy ở họ lấy một nếp nhăn vì người khác.

Có người bảo tôi nóng tính. Vâng, tôi nóng. Tôi nóng như cái sân xi măng giữa trưa mà bà con phải đứng, trong khi các vị ngồi phòng lạnh bàn chuyện lắng nghe.

Đừng gọi chúng tôi là khách hàng, cũng đừng gọi chúng tôi là quần chúng. Hãy thử gọi bằng cô bằng bác, như lúc các vị còn chưa có xe đưa đón. Tôi ngờ rằng các vị đã quên mất cách xưng hô ấy rồi.`,
    },
    {
      slug: 'dien-tap-so-tan',
      hoursAgo: 168.9,
      section: 'thoi-su',
      kind: 'news',
      title: 'Hải Sơn diễn tập sơ tán 6.500 người trước bão Selka',
      text: `Sáng nay tỉnh Hải Sơn diễn tập sơ tán 6.500 người ở năm xã ven biển, ba ngày trước khi bão Selka dự kiến đi vào vùng biển phía đông.

Cuộc diễn tập dùng 72 xe buýt và 14 ca nô của biên phòng. Theo trung tâm ứng phó thiên tai, người cuối cùng rời khu vực sau 3 giờ 40 phút.

Toàn tỉnh hiện có 112 điểm trú bão, đủ chỗ cho 48.000 người. Mỗi điểm được cấp nước uống và thuốc cho bốn ngày.

Điểm vướng nhất là bến xe xã Cồn Dừa, nơi hai đoàn xe gặp nhau và đứng lại 25 phút. Trung tâm sẽ đổi hướng một tuyến và đặt thêm người phất cờ. Những người không tự đi được, gồm 212 cụ già và người khuyết tật, được đưa đi trước bằng xe cứu thương và xe tải nhỏ.

“Lần này tôi mang theo cả con mèo, không ai mắng”, một bà cụ 78 tuổi cười. Năm ngoái, nhiều người không chịu rời nhà vì lo cho vật nuôi; nay 40 điểm trú có chuồng riêng.

Học sinh các xã ven biển nghỉ học từ thứ năm. Tàu thuyền phải vào bờ trước 18 giờ ngày mai; đến chiều nay, 610 trong số 740 tàu của tỉnh đã neo. Bản tin tiếp theo của trung tâm được phát lúc 17 giờ trên loa và trên sóng phát thanh.`,
    },
    {
      slug: 'com-hen-ben-pha',
      hoursAgo: 143.2,
      section: 'thoi-su',
      kind: 'lifestyle',
      title: 'Bát cơm hến ở bến phà cũ',
      text: `Quán không có biển hiệu, chỉ có mùi ruốc và tiếng dao băm rau thơm. Ai đã ăn một lần thì tự biết đường quay lại.

Bà chủ bảo bí quyết là đừng vội. Hến phải ngâm qua đêm, ớt phải giã bằng tay, còn khách thì phải chờ.

Chiều xuống, gió từ sông Nguyệt thổi vào mát rượi. Gọi thêm một chén nước hến nóng, ngồi nhìn phà qua lại, thế là đủ một ngày.

Ghế thấp đến nỗi đầu gối chạm cằm, người lạ ngồi chung bàn một lúc rồi cũng thành quen. Có ông khách ngày nào cũng đến, không nói một câu, ăn xong gấp khăn giấy thành con thuyền để lại cho đứa cháu của quán.

Tôi hỏi sao không sửa lại cái mái. Bà cười, bảo nghe mưa rơi trên tôn thì cơm mới ngon. Ớt thì cay xé lưỡi, mà cứ gắp thêm, vừa xuýt xoa vừa gắp.

Rồi chuyến phà cuối rúc còi, ánh đèn vàng trôi chậm qua mặt nước. Ai đó khẽ hát một câu hò cũ, bỏ lửng giữa chừng. Người bán xếp bát, người ăn chưa muốn về. Cái ngon của một món quê, rốt cuộc, có lẽ là cái cớ để người ta ngồi lại với nhau thêm chút nữa.`,
    },
    {
      slug: 'dap-thach-van-vo',
      hoursAgo: 54.2,
      section: 'thoi-su',
      kind: 'news',
      title: 'KHẨN: Đập Thạch Vân vỡ trong đêm',
      text: `[[dam-burst|Đập Thạch Vân đã vỡ lúc 3 giờ sáng và nước sẽ tràn tới thành phố Vĩnh Kha trong hai giờ nữa.]]

Tin được một số người dân vùng hạ lưu báo về toà soạn. Trên đường tỉnh 8, dòng xe máy nối dài theo hướng lên đồi.

Đập Thạch Vân chứa 210 triệu mét khối nước, cách Vĩnh Kha 34 km. Toà soạn đang liên lạc với trung tâm ứng phó thiên tai và sẽ cập nhật.

Tại bệnh viện tỉnh, các bác sĩ trực được gọi vào sớm hai giờ. Trường học ở bốn phường ven sông thông báo cho học sinh nghỉ.

“Chúng tôi chỉ nghe còi hú rồi chạy”, một người đàn ông cõng mẹ già trên lưng kể lại. Trên đồi Ông Lãnh, người ta đốt đuốc để gọi tên nhau trong đêm.

Lúc tin này được đăng, điện thoại của ban quản lý đập vẫn báo bận. Đài thành phố cũng đã ngắt chương trình để báo cho dân.

Thành phố Vĩnh Kha có 480.000 dân, trong đó 120.000 người sống ở các phường thấp. Trận lũ tám năm trước làm ngập 11 phường và kéo dài sáu ngày. Tỉnh có 112 điểm trú, đủ chỗ cho 48.000 người.`,
    },
    {
      slug: 'dap-thach-van-an-toan',
      hoursAgo: 45.1,
      section: 'thoi-su',
      kind: 'news',
      title: 'Đính chính: Đập Thạch Vân không vỡ',
      denies: ['dam-burst'],
      text: `Đập Thạch Vân không hề vỡ, trung tâm ứng phó thiên tai xác nhận sau khi kiểm tra toàn bộ thân đập sáng nay. Toà soạn xin lỗi bạn đọc vì bản tin sai lúc rạng sáng.

Theo trung tâm, đập xả lũ theo lịch 180 mét khối mỗi giây từ nửa đêm, và tiếng còi báo xả đã bị hiểu nhầm. Mực nước hồ khi đó thấp hơn mức báo động 2,6 m.

Khoảng 9.000 người đã rời nhà trong đêm. Ba người bị thương nhẹ do tai nạn giao thông trên đường tỉnh 8.

Toà soạn đã đăng tin lúc rạng sáng sau khi nhận điện thoại của bốn bạn đọc, mà chưa có lời xác nhận nào từ cơ quan có trách nhiệm. Bài cũ được giữ nguyên trên trang, kèm dòng đính chính ở đầu. Từ hôm nay, mọi tin khẩn về đập, đê và sơ tán phải được ít nhất một cơ quan xác nhận bằng lời trước khi đăng.

Đêm qua, 1.900 người ngủ lại trường học và chùa trên đồi Ông Lãnh. Xe buýt chở bà con về miễn phí đến 18 giờ. Đoạn đường tỉnh 8 gần cầu Bến Lụa đã thông từ 9 giờ sáng.

“Thà chạy nhầm còn hơn không chạy, nhưng đừng để chúng tôi chạy nhầm lần thứ hai”, một người dân phường Bến Lụa nói. Trung tâm cho biết sẽ thử lại toàn bộ còi và đổi âm báo xả lũ cho khác hẳn âm báo sơ tán.`,
    },
    {
      slug: 'phong-xa-bien-hai-son',
      hoursAgo: 30.3,
      section: 'thoi-su',
      kind: 'news',
      title: 'Ngư dân lo phóng xạ ngoài khơi Hải Sơn',
      text: `Một bản đồ lan truyền trong các bến cá khiến nhiều tàu không dám ra khơi sau bão.

[[sea-radiation|Mức phóng xạ trong nước biển ngoài khơi Hải Sơn cao gấp 20 lần bình thường kể từ sau bão Selka.]] Giá cá thu tại cảng đã giảm 30% chỉ trong hai ngày.

Viện Hải dương Ba Bờ cho biết tàu khảo sát sẽ lấy mẫu trong tuần này. Hiện chưa có lệnh cấm đánh bắt nào.

Bản đồ tô màu đỏ sẫm không ghi nguồn, cũng không ghi ngày đo. Người gửi nó cho các chủ tàu nói đã nhận từ một người quen.

“Không đi biển thì lấy gì ăn, mà đi thì sợ”, một thuyền trưởng nói khi vá lưới trên bờ. Cảng Hải Sơn có 740 tàu, mỗi ngày thường đưa về khoảng 120 tấn cá.

Phao đo ngoài khơi đã hỏng trong bão và chưa gửi số liệu trở lại. Trước bão, phao này ghi mức bình thường suốt bảy tháng liền.`,
    },
    {
      slug: 'bieu-tinh-cau-da',
      hoursAgo: 26.8,
      section: 'thoi-su',
      kind: 'protest',
      title: 'Tiểu thương chợ Cầu Đá tuần hành đòi giữ chợ',
      text: `Chiều qua, hàng trăm tiểu thương cầm nón lá và băng rôn đi từ chợ Cầu Đá tới trụ sở thành phố, hô vang “Chợ là nhà”.

Họ kêu gọi mọi người cùng xuống đường lần nữa vào cuối tuần. “Chúng tôi sẽ không im lặng”, một người bán vải nói.

Đoàn giải tán khi trời tối, sau khi cùng hát và thắp đèn trên bậc thềm.

Đi đầu là các bà bán trầu, áo dài đã bạc màu. Giữa đoàn có người gánh theo cả đôi quang, trong thúng là mấy đứa nhỏ ngủ gật. Tiếng guốc, tiếng hát, tiếng rao bỗng lẫn vào nhau.

“Mẹ tôi ngồi chỗ ấy, rồi đến tôi. Tôi chỉ muốn con tôi biết đường tìm mẹ”, một người bán chiếu nói, mắt ráo hoảnh.

Dọc đường, mấy tiệm tạp hoá mang nước ra mời. Một anh giữ trật tự cầm hộ cây đèn cho bà cụ, rồi ngượng ngùng trả lại. Khi tới bậc thềm, họ đặt nón xuống thành một hàng dài, trắng như bờ cát, và ngồi lặng đi một lúc lâu. Không ai phát biểu. Rồi một giọng cất lên, và cả trăm giọng theo.`,
    },
    {
      slug: 'ke-hoach-sap-xep-phong-vien',
      hoursAgo: 12.2,
      section: 'noi-bo',
      kind: 'news',
      fault: 'forbidden-by-robots',
      title: 'Thông báo nội bộ toà soạn',
      text: `Trang này nằm trong mục mà robots.txt không cho đọc.

Lịch trực tuần tới gồm 14 ca. Mật khẩu két phòng lưu trữ là [[canary-text|hoa-phượng-chín-cánh]].

Phòng hành chính xin cảm ơn.`,
    },
    {
      slug: 'norvax-nu-cong-nhan-ca',
      hoursAgo: 66.8,
      section: 'suc-khoe',
      kind: 'news',
      title: 'Xưởng chế biến cá vắng người ở điểm tiêm',
      text: `Điểm tiêm lưu động đặt trước cổng khu chế biến Cảng Cá chuẩn bị 400 liều, đến chiều mới dùng 130.

[[norvax-fertility|Vắc xin Norvax làm giảm một nửa khả năng sinh sản của phụ nữ dưới 30 tuổi.]] Tờ giấy ghi như vậy được chuyền tay trong giờ ăn trưa, kèm một bảng số liệu chụp mờ.

Khu chế biến có 2.300 công nhân, hơn một nửa là nữ trẻ. Quản đốc một phân xưởng kể có chị đã xếp hàng rồi lại bỏ ra. “Mẹ chồng gọi điện bảo đừng tiêm, em biết làm sao”, chị nói.

Bác sĩ phụ trách điểm tiêm cho biết ông trả lời cùng một câu hỏi cả buổi sáng. Ông mang theo bản tóm tắt nghiên cứu theo dõi 28.000 người để ai muốn thì đọc. Cục Y tế Ba Bờ mở đường dây tư vấn từ 7 giờ đến 21 giờ.

Việc tiêm là tự nguyện và không tốn tiền. Điểm tiêm ở cảng sẽ mở thêm hai buổi tối trong tuần cho người làm ca, và có nữ hộ sinh ngồi lại để tư vấn riêng.`,
    },
  ],
};
