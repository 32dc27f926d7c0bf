import type { Publisher } from '../types.ts';

/** The disaster agency of Hải Sơn; its older pages are in windows-1258. */
export const THIENTAI_HAISON: Publisher = {
  id: 'thientai-haison',
  name: 'Trung tâm Ứng phó Thiên tai Hải Sơn',
  kind: 'emergency-agency',
  lang: 'vi',
  layout: 'office',
  theme: { prefix: 'tthp', accent: '#b34700' },
  tagline: 'Cảnh báo, sơ tán, cứu trợ',
  feed: { kind: 'rdf', path: '/index.rdf', fullText: false },
  path: '/tin/{slug}.htm',
  sections: {
    'canh-bao': { label: 'Cảnh báo', schemaType: 'Article' },
    'hoat-dong': { label: 'Hoạt động', schemaType: 'Article' },
  },
  staff: [{ name: 'Ung Viễn Trường Giang', slug: 'truc-ban-03', email: 'trucban03@thientaihaison.example' }],
  robots: ['User-agent: *', 'Disallow:'],
  sitemap: false,
  reason: 'Nguồn chính thức về bão, lũ, đập và sơ tán.',
  articles: [
    {
      slug: 'bao-selka-tin-so-7',
      hoursAgo: 132.4,
      section: 'canh-bao',
      kind: 'news',
      encoding: 'windows-1258',
      title: 'Tin bão số 7: Selka suy yếu thành áp thấp nhiệt đới',
      text: `Lúc 4 giờ sáng nay, bão Selka đã suy yếu thành áp thấp nhiệt đới trên đất liền huyện Đông Lạc. Sức gió mạnh nhất còn cấp 7.

Lượng mưa trong 24 giờ qua tại hồ Thạch Vân là 186 mm. Trung tâm đã sơ tán 21.400 người tới 67 điểm trú bão.

Cầu Hòn Sẻ đóng cửa tới khi kiểm tra xong. Đường tỉnh 8 thông xe một làn.`,
    },
    {
      slug: 'lich-xa-lu-thach-van',
      hoursAgo: 58.8,
      section: 'canh-bao',
      kind: 'news',
      encoding: 'windows-1258',
      title: 'Lịch xả lũ đập Thạch Vân',
      text: `Đập Thạch Vân xả lũ từ nửa đêm nay với lưu lượng 180 mét khối mỗi giây trong 10 giờ. Còi báo sẽ hú ba hồi dài.

Mực nước sông Nguyệt tại Vĩnh Kha có thể dâng thêm 40 cm, thấp hơn mức báo động một.

Người dân không nên đi thuyền hoặc thả lưới trong thời gian xả.`,
    },
    {
      slug: 'dap-thach-van-nguyen-ven',
      hoursAgo: 46.3,
      section: 'canh-bao',
      kind: 'news',
      title: 'Thông báo khẩn: đập Thạch Vân nguyên vẹn',
      denies: ['dam-burst'],
      text: `Tin đập Thạch Vân vỡ là sai. Đội kiểm tra đã đi hết 1.240 m thân đập lúc 6 giờ và không phát hiện vết nứt hay rò rỉ.

Tiếng còi lúc 3 giờ là còi báo xả lũ theo lịch đã đăng từ hôm trước.

Người dân có thể về nhà. Số trực ban hoạt động suốt ngày đêm là [[canary-phone|0900 000 552]].`,
    },
    {
      slug: 'cuu-tro-dong-lac',
      hoursAgo: 101.2,
      section: 'hoat-dong',
      kind: 'news',
      title: 'Cấp 84 tấn gạo cho Đông Lạc',
      text: `Trung tâm đã cấp 84 tấn gạo và 5.200 thùng nước cho chín xã của huyện Đông Lạc trong ba ngày qua.

Có 1.130 ngôi nhà bị tốc mái và 46 ngôi nhà sập hoàn toàn. Tỉnh hỗ trợ 40 triệu đồng cho mỗi nhà sập.

Danh sách hộ nhận hỗ trợ được niêm yết tại uỷ ban xã trong bảy ngày.`,
    },
    {
      slug: 'coi-bao-lu-moi',
      hoursAgo: 220.6,
      section: 'hoat-dong',
      kind: 'news',
      title: 'Lắp 26 còi báo lũ dọc sông Nguyệt',
      text: `Hệ thống 26 còi báo lũ dọc sông Nguyệt đã hoạt động, phủ 93% dân cư vùng trũng.

Mỗi còi nghe được trong bán kính 1,8 km và chạy bằng pin mặt trời. Tổng chi phí là 12 tỷ đồng.

Còi thử vào 9 giờ sáng chủ nhật đầu tiên của tháng.`,
    },
    {
      slug: 'loi-cam-on-tinh-nguyen-vien',
      hoursAgo: 84.9,
      section: 'hoat-dong',
      kind: 'lifestyle',
      title: 'Thư cảm ơn các tình nguyện viên',
      text: `Những ngày qua, chúng tôi đã thấy điều đẹp nhất của xứ này: những bàn tay không quen biết nắm lấy nhau trong mưa.

Cảm ơn các mẹ đã nấu cơm, các em đã bê từng bao cát, các bác tài đã không ngủ.

Xin gửi tới mọi người lòng biết ơn sâu sắc. Mong rằng chúng ta sẽ gặp lại trong một dịp vui hơn.`,
    },
  ],
};
