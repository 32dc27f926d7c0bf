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

Người bị sốt cao trên hai ngày cần đến cơ sở y tế để xét nghiệm. Xét nghiệm nhanh được bảo hiểm chi trả toàn bộ.`,
    },
    {
      slug: 'lich-tiem-nhac-lai',
      hoursAgo: 160.5,
      section: 'thong-bao',
      kind: 'news',
      title: 'Lịch tiêm nhắc lại Norvax',
      text: `Đợt tiêm nhắc lại vắc xin Norvax diễn ra trong ba tuần tại 186 điểm. Cục đã nhận 920.000 liều.

Người từ 18 tuổi đã tiêm mũi trước ít nhất sáu tháng đều có thể đăng ký. Vắc xin được tiêm miễn phí.

Trong đợt trước, 0,4% người tiêm báo có phản ứng nặng hơn đau tại chỗ, và tất cả đều hồi phục.`,
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

Người bệnh cần uống oresol pha đúng hướng dẫn và đi khám khi có dấu hiệu chảy máu.`,
    },
    {
      slug: 'an-toan-thuc-pham-sau-bao',
      hoursAgo: 110.9,
      section: 'thong-bao',
      kind: 'news',
      title: 'An toàn thực phẩm sau bão Selka',
      text: `Sau bão Selka, 31 xã bị mất điện hơn 24 giờ. Thực phẩm trong tủ lạnh mất điện quá bốn giờ nên bỏ đi.

Cục đã phát 50.000 viên khử khuẩn nước cho bốn huyện. Mỗi viên dùng cho 20 lít nước và cần chờ 30 phút trước khi uống.

Trạm y tế xã khám miễn phí các ca tiêu chảy trong hai tuần tới.`,
    },
    {
      slug: 'mu-dieu-duong',
      hoursAgo: 246.8,
      section: 'thong-bao',
      kind: 'lifestyle',
      title: 'Hội thi cắm hoa của điều dưỡng',
      text: `Hội thi cắm hoa mừng ngày điều dưỡng đã khép lại trong tiếng cười. Sảnh bệnh viện hôm nay thơm như một khu vườn.

Ban giám khảo khen các đội khéo tay và giàu trí tưởng tượng. Lẵng hoa hình con thuyền được yêu thích nhất.

Xin cảm ơn tất cả các chị em đã thức đêm chuẩn bị. Hẹn gặp lại mùa sau.`,
    },
    {
      slug: 'thu-hoi-siro-ho',
      hoursAgo: 40.2,
      section: 'thong-bao',
      kind: 'news',
      title: 'Thu hồi hai lô siro ho Tussamel',
      text: `Cục Y tế Ba Bờ thu hồi hai lô siro ho Tussamel do nhà sản xuất Medivera ghi sai liều cho trẻ dưới hai tuổi.

Khoảng 14.300 chai thuộc hai lô này đã được bán. Chưa ghi nhận trường hợp ngộ độc nào.

Người dân mang chai thuốc tới hiệu thuốc gần nhất để được hoàn tiền, không cần hoá đơn.`,
    },
  ],
};
