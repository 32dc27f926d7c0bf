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

Trạm y tế xã có hai y sĩ, mỗi ngày khám khoảng 40 người. Xét nghiệm nhanh được làm ngay tại trạm.`,
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

Trong thời gian thi công, xe tải trên 5 tấn không được đi trên mặt đê.`,
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

Chợ huyện họp vào các ngày lẻ, có 160 quầy. Quỹ tín dụng gần nhất cách chợ 7 km.`,
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

Ba xã hạ lưu có 6.200 người. Trong trận lũ tám năm trước, nước dâng tới mái nhà trong một đêm.`,
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

Các cụ bảo vật là để vui, thua hay thắng thì tối cũng ngồi chung mâm.`,
    },
    {
      slug: 'ong-chu-tich-o-dau',
      hoursAgo: 88.3,
      section: 'doi-song',
      kind: 'criticism',
      title: 'Ông chủ tịch ở đâu?',
      text: `Tôi hỏi thật: khi dân lội nước tới ngực thì ông chủ tịch huyện ở đâu? Tôi đoán là ở chỗ khô.

Lãnh đạo mà chỉ giỏi hứa thì có cũng như không. Thật đáng thất vọng và đáng trách.

Dân không cần ai thương hại. Dân cần người biết xấu hổ.`,
    },
  ],
};
