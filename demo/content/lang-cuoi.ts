import type { Publisher } from '../types.ts';

/** A satirical magazine; the absurd is told with a straight face. */
export const LANG_CUOI: Publisher = {
  id: 'lang-cuoi',
  name: 'Làng Cười',
  kind: 'magazine',
  nature: 'satire',
  lang: 'vi',
  layout: 'magazine',
  theme: { prefix: 'lc', accent: '#c2185b' },
  tagline: 'Báo nói dối có giấy phép',
  feed: { kind: 'rss', path: '/rss', fullText: true },
  path: '/chuyen/{slug}',
  sections: { 'chuyen-cuoi': { label: 'Châm biếm', schemaType: 'SatiricalArticle' } },
  staff: [{ name: 'Thị Nở Em', slug: 'thi-no-em', email: 'thinoem@langcuoi.example' }],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  reason: 'Báo châm biếm; giữ trong sổ để chứng tỏ rằng châm biếm không bị gắn cờ.',
  articles: [
    {
      slug: 'o-ga-duoc-cong-nhan',
      hoursAgo: 310.8,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Ổ gà trên đường tỉnh 8 được công nhận là hồ sinh thái',
      text: `Sau nhiều năm bị hắt hủi, ổ gà lớn nhất đường tỉnh 8 hôm qua đã chính thức lên chức hồ sinh thái, có bảng tên và một con vịt biên chế.

“Đây là kết quả của sự kiên trì không sửa chữa”, đại diện ban quản lý nói trong lúc được kéo lên bằng dây thừng.

Giai đoạn hai, hồ sẽ được nối với các ổ gà lân cận thành một tuyến du thuyền.`,
    },
    {
      slug: 'cuoc-hop-ve-giam-hop',
      hoursAgo: 264.9,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Cuộc họp bàn về giảm họp bước sang tháng thứ bảy',
      text: `Các đại biểu vẫn chưa thống nhất được có nên họp bù cho những buổi họp đã cắt hay không.

Một tiểu ban đã được lập để đếm số tiểu ban. Tiểu ban này đề nghị được cấp thêm ghế vì ghế cũ đã mọc rễ.

Bữa trưa được thông qua với tỷ lệ tán thành một nghìn phần trăm.`,
    },
    {
      slug: 'meo-lam-thu-ky',
      hoursAgo: 212.3,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Mèo phường Bến Lụa xử lý hồ sơ nhanh hơn quy định',
      text: `Con mèo mướp ngồi trên chồng đơn suốt ba mùa đã được bầu là cán bộ thân thiện nhất phường.

Nó chỉ cào những tờ khai thiếu dấu và ngủ trên những tờ khai đủ dấu. Người dân khen thái độ nhất quán.

Thành phố đang tính nhân rộng mô hình, với điều kiện cá khô được đưa vào ngân sách.`,
    },
    {
      slug: 'dong-ho-loa-phuong',
      hoursAgo: 166.1,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Loa phường xin nghỉ phép vì khản giọng',
      text: `Trong lá đơn đọc bằng chính giọng mình lúc năm giờ sáng, chiếc loa đầu ngõ xin được nghỉ dưỡng ở một nơi không có dây điện.

Gà trống trong xóm lập tức nộp đơn ứng tuyển. Chúng hứa đúng giờ và không đọc thông báo hai lần.

Bà con đề nghị giữ lại loa làm chậu cây, nhưng phải là cây câm.`,
    },
    {
      slug: 'dap-an-khong-ngu',
      hoursAgo: 41.4,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Con đập ra thông cáo: “Tôi vẫn đứng đây, làm ơn cho tôi ngủ”',
      text: `Sau một đêm bị đồn là đã vỡ, con đập nổi tiếng nhất vùng xuất hiện trước báo giới với vẻ mặt bê tông.

“Tôi chỉ hắt hơi thôi”, đập nói. “Các anh chị nhà báo chạy nhanh hơn cả nước của tôi.”

Đập cho biết sẽ kiện tiếng còi vì tội nói leo, và nhờ một con cá chép làm luật sư.`,
    },
    {
      slug: 'ca-phe-do-bang-giot',
      hoursAgo: 15.7,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Quán cà phê tính tiền theo tiếng thở dài',
      text: `Khách thở dài một tiếng được giảm nửa giá, thở dài hai tiếng được mời ngồi bàn có gió.

Chủ quán khoe doanh thu lên tận mái, vì mùa này ai cũng có chuyện để thở.

Riêng nhà thơ bị cấm cửa: họ thở dài chuyên nghiệp quá, quán lỗ.`,
    },
  ],
};
