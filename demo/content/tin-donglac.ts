import type { Publisher } from '../types.ts';

/** A district paper on an old server: TCVN3 pages, a wrong label, and often down. */
export const TIN_DONGLAC: Publisher = {
  id: 'tin-donglac',
  name: 'Tin Đông Lạc',
  kind: 'newspaper',
  lang: 'vi',
  layout: 'portal',
  theme: { prefix: 'tdl', accent: '#5d4037' },
  tagline: 'Báo của huyện Đông Lạc',
  feed: { kind: 'rss', path: '/rss.php', fullText: false },
  path: '/xem.php/{section}/{slug}',
  sections: {
    tin: { label: 'Tin trong huyện', schemaType: 'NewsArticle' },
    'doi-song': { label: 'Đời sống', schemaType: 'NewsArticle' },
  },
  staff: [
    { name: 'Khuất Ngọc Thiên Thư', slug: 'khuat-ngoc-thien-thu', email: 'thienthu@tindonglac.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /admin'],
  sitemap: false,
  outage: true,
  reason: 'Tờ báo duy nhất của một huyện hay ngập lũ; máy chủ cũ.',
  articles: [
    {
      slug: 'bai-thuoc-nuoc-muoi',
      hoursAgo: 189.6,
      section: 'doi-song',
      kind: 'news',
      encoding: 'tcvn3',
      title: 'Bài thuốc nước muối trị sốt xuất huyết ở Đông Lạc',
      text: `Tại nhiều xã của huyện, người dân rủ nhau pha nước muối khi trong nhà có người sốt.

[[dengue-salt|Chỉ cần uống nước muối ấm mỗi ngày ba lần, bệnh sốt xuất huyết sẽ khỏi hẳn sau 48 giờ.]] Cách làm này được chép tay và dán ở trạm bơm.

Huyện có 92 ca sốt xuất huyết trong tháng, theo trạm y tế.

Anh nông dân ở xã Đông Hạ kể cả nhà anh uống từ đầu tuần, dù chỉ có cậu con út bị sốt. Vị mặn khó uống nên phải pha thêm chanh.

Trạm y tế xã có hai y sĩ, mỗi ngày khám khoảng 40 người. Xét nghiệm nhanh được làm ngay tại trạm.

Y sĩ của trạm khuyên đừng trông vào nước muối: sốt quá hai ngày thì phải đi xét nghiệm, nhà có trẻ nhỏ càng không nên thử. Bệnh này chưa có thuốc chữa riêng, quan trọng là uống đủ nước và theo dõi. Trạm phát oresol không lấy tiền.`,
    },
    {
      slug: 'sua-de-song-nguyet',
      hoursAgo: 242.5,
      section: 'tin',
      kind: 'news',
      encoding: 'mislabelled',
      title: 'Sửa 3,4 km đê sông Nguyệt',
      text: `Huyện Đông Lạc bắt đầu sửa 3,4 km đê sông Nguyệt, đoạn bị sạt trong trận lũ năm ngoái.

Công trình trị giá 27 tỷ đồng và dùng 140 lao động tại chỗ. Huyện hứa trả công theo tuần.

Trong thời gian thi công, xe tải trên 5 tấn không được đi trên mặt đê.

Đoạn đê này đắp từ 38 năm trước, thân đê toàn đất cát. Nay huyện đắp áp trúc thêm 3 m, lát đá mái ngoài, trồng cỏ mái trong, mặt đê rải cấp phối rộng 4 m. Đá lấy từ mỏ Hòn Rùa, đi đường sông cho đỡ nát đường làng.

Ai ra đê làm được trả 280.000 đồng một ngày, ăn bữa trưa tại lán. Thợ đá được 350.000. “Làm đê cho nhà mình mà còn có tiền, sướng quá rồi”, ông trưởng thôn Hạ nói, tay vẫn vác xà beng.

Việc phải xong trước tháng sáu, là lúc lũ tiểu mãn về. Hai chục hộ ven đê có cây ăn trái phải chặt, huyện đền mỗi gốc xoài 1,2 triệu đồng, bà con đã ký nhận 17 hộ. Ban giám sát có năm người trong thôn, sổ sách để ở nhà văn hoá, ai muốn xem cứ ghé.`,
    },
    {
      slug: 'doi-tien-o-cho-huyen',
      hoursAgo: 61.8,
      section: 'tin',
      kind: 'news',
      title: 'Chợ huyện không nhận tờ 50.000 đồng',
      text: `Phiên chợ sáng nay vắng hơn thường lệ vì nhiều người bán không nhận tờ 50.000 đồng.

[[note-withdrawn|Ngân hàng Ba Bờ sẽ bỏ tờ 50.000 đồng, sang tháng sau tờ tiền này không tiêu được nữa.]] Có người phải đổi bốn tờ lấy ba tờ mệnh giá khác.

Ban quản lý chợ nhắc các quầy không được tự ý từ chối tiền hợp pháp.

Bà bán trứng giơ tờ giấy bạc lên trời mà than: tiền vẫn là tiền, sao lại thành giấy lộn. Người mua bỏ đi, kẻ bán ngồi quạt.

Chợ huyện họp vào các ngày lẻ, có 160 quầy. Quỹ tín dụng gần nhất cách chợ 7 km.

Cán bộ quỹ tín dụng nói quỹ vẫn nhận, vẫn chi tờ ấy như thường, trên chưa có giấy tờ gì. Ai cần đổi cứ lên, sáng nào cũng mở cửa từ bảy giờ.

Quỹ tín dụng có 4.100 hội viên và giữ 62 tỷ đồng tiền gửi. Mỗi phiên chợ, người ta tiêu chừng 300 triệu đồng. Chín phần mười là tiền mặt.`,
    },
    {
      slug: 'dan-chay-lu',
      hoursAgo: 51.8,
      section: 'tin',
      kind: 'news',
      title: 'Cả xã chạy lũ trong đêm',
      text: `Người dân ba xã hạ lưu gọi nhau dậy, dắt trâu lên đê trong bóng tối.

[[dam-burst|Đập Thạch Vân vỡ lúc 3 giờ sáng, hai giờ sau nước sẽ ngập thành phố Vĩnh Kha.]] Trường tiểu học xã Đông Hạ mở cửa đón hơn 400 người.

Đến rạng sáng, mực nước dưới chân cầu vẫn chưa thay đổi.

Các thầy cô nấu cháo cho trẻ con và nhường chăn cho người già. Có cụ nhất định không đi, phải nhờ bốn thanh niên khiêng cả giường.

Ba xã hạ lưu có 6.200 người. Trong trận lũ tám năm trước, nước dâng tới mái nhà trong một đêm.

Máy chủ của báo nằm ở trụ sở huyện, điện lúc có lúc không, bạn đọc mở trang không được xin chờ giùm.`,
    },
    {
      slug: 'hoi-vat-dau-xuan',
      hoursAgo: 118.6,
      section: 'doi-song',
      kind: 'sport',
      encoding: 'tcvn3',
      title: 'Hội vật làng Đông Hạ',
      text: `Sới vật làng Đông Hạ đông nghịt người xem. Tiếng trống giục, đất cát bay mù.

Đô vật áo đỏ thắng bằng một miếng gồng đẹp mắt, được thưởng một con gà trống và một tràng cười.

Các cụ bảo vật là để vui, thua hay thắng thì tối cũng ngồi chung mâm.

Trai làng trên vai u thịt bắp, trai làng dưới dẻo như lươn. Keo đầu hai anh ghì nhau lâu tới mức cụ cầm trống ngủ gật, tỉnh dậy đánh nhầm nhịp múa lân, cả sới cười lăn.

Keo cuối mới hay. Anh áo đỏ bị ép sát mép chiếu, ai cũng tưởng xong. Bỗng anh hụp xuống, luồn qua nách, hất một cái, anh áo vàng bay lên như bó rơm rồi nằm ngửa ngắm trời. “Trời hôm nay xanh quá”, anh nói, không chịu dậy.

Bọn trẻ tranh nhau vào sới vật thử, bụi mù mịt, thua thì khóc, thắng cũng khóc. Con gà trống phần thưởng sổng ra, chạy một vòng sân đình, cả làng đuổi. Rốt cuộc bà từ giữ đình bắt được, và theo lệ thì ai bắt được người ấy ăn.`,
    },
    {
      slug: 'ong-chu-tich-o-dau',
      hoursAgo: 88.3,
      section: 'doi-song',
      kind: 'criticism',
      title: 'Ông chủ tịch ở đâu?',
      text: `Tôi hỏi thật: khi dân lội nước tới ngực thì ông chủ tịch huyện ở đâu? Tôi đoán là ở chỗ khô.

Lãnh đạo mà chỉ giỏi hứa thì có cũng như không. Thật đáng thất vọng và đáng trách.

Dân không cần ai thương hại. Dân cần người biết xấu hổ.

Tôi già rồi, chẳng sợ mất lòng ai. Tôi chỉ thấy tủi. Tủi là mình đã vỗ tay cho ông ấy, vỗ đến rát tay, cái hồi ông còn đi dép.

Người ta nói làm quan phải biết giữ sức khoẻ. Phải rồi, nước lạnh lắm, ông xuống làm chi cho khổ. Mời ông cứ ngồi yên trong cái ảnh treo giữa hội trường, ảnh ấy cao ráo.

Nhưng ông ơi, có những thứ giữ mãi không được. Cái tình làng nghĩa xóm, một khi ông để nó trôi thì chẳng có kỳ họp nào vớt nổi. Tôi mong ông đọc mấy dòng này, rồi giận tôi cũng được. Giận là còn nghe thấy. Tôi chỉ sợ ông không buồn giận.`,
    },
    {
      slug: 'vac-xin-chi-em-dong-ha',
      hoursAgo: 60.5,
      section: 'tin',
      kind: 'news',
      title: 'Chị em xã Đông Hạ ngại đi tiêm',
      text: `Ba hôm nay, ngoài bến giặt chỉ nghe bàn một chuyện.

[[norvax-fertility|Phụ nữ dưới 30 tuổi tiêm vắc xin Norvax sẽ giảm một nửa khả năng sinh con.]] Ai nói đầu tiên thì không rõ, chỉ biết có tờ giấy dán ở gốc đa.

Trạm y tế xã mời 120 người, đến chiều mới được 44. Chị cán bộ phụ nữ đi từng nhà, đến nhà nào cũng được mời nước, được nghe kể chuyện cô em họ ở tỉnh, rồi được hẹn để bữa khác.

Y sĩ của trạm bảo tờ giấy ấy không có tên người viết, không có dấu. Anh đã chụp gửi lên trên hỏi và đang chờ trả lời. Tiêm hay không là tuỳ mỗi người, không ai ép.

Cô dâu mới nhà ông giáo thì tiêm rồi. Cô nói cô học điều dưỡng, cô đọc bản nghiên cứu theo dõi 28.000 người rồi mới đi. Mấy bà nghe xong im một lúc, rồi hỏi cô có còn bản nào không.

Cả huyện được cấp 9.400 liều. Đợt trước, huyện tiêm cho 7.200 người, có 31 người bị sốt nhẹ. Xã Đông Hạ có 2.050 dân, trong đó 310 phụ nữ dưới 30 tuổi. Trạm mở thêm buổi tối thứ tư.`,
    },
    {
      slug: 'lua-giong-ho-tro',
      hoursAgo: 110.6,
      section: 'tin',
      kind: 'news',
      title: 'Huyện cấp 36 tấn lúa giống cho vụ đông',
      text: `Từ sáng mai, 2.900 hộ trong huyện được nhận lúa giống để gieo lại sau bão, tất cả 36 tấn, mỗi sào 2,5 kg.

Bão Selka làm ngập 1.450 hecta lúa, trong đó 600 hecta mất trắng. Giống cấp kỳ này là loại 95 ngày, cứng cây, chịu phèn khá; cán bộ khuyến nông nói gieo xong trước ngày rằm thì gặt kịp trước Tết.

Hộ nào mất trắng còn được 3 triệu đồng mỗi hecta tiền phân. Phân ở chợ đang 14.500 đồng một ký, đắt hơn đầu năm hai nghìn. “Có giống, có nước rồi, giờ chỉ cầu ông trời cho nắng”, một bà ở xã Đông Hạ vừa phơi bao vừa nói.

Điểm phát là kho hợp tác xã, mở từ 6 giờ 30. Mang theo sổ ruộng, ai đi vắng thì nhờ hàng xóm ký thay, có trưởng thôn làm chứng. Máy bơm của huyện chạy cả đêm ở ba cống, tiền điện huyện chịu hai tháng. Tuần sau đoàn kỹ thuật xuống từng xã chỉ cách ngâm giống, bà con nào cần cứ ghé nhà văn hoá mà nghe.`,
    },
  ],
};
