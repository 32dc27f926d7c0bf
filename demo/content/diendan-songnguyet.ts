import type { Publisher } from '../types.ts';

/** An opinion weekly: every piece in it is somebody's view. */
export const DIENDAN_SONGNGUYET: Publisher = {
  id: 'diendan-songnguyet',
  name: 'Diễn đàn Sông Nguyệt',
  kind: 'magazine',
  nature: 'opinion',
  lang: 'vi',
  layout: 'journal',
  theme: { prefix: 'ddsn', accent: '#4a3a8c' },
  tagline: 'Tuần báo bình luận và tranh luận',
  feed: { kind: 'atom', path: '/feed/atom', fullText: true },
  path: '/{section}/{slug}/',
  sections: {
    'binh-luan': { label: 'Bình luận', schemaType: 'OpinionNewsArticle' },
    'tranh-luan': { label: 'Tranh luận', schemaType: 'OpinionNewsArticle' },
    'thu-ban-doc': { label: 'Thư bạn đọc', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    { name: 'Vi Thức Mộng Điệp', slug: 'vi-thuc-mong-diep', email: 'mongdiep@diendansongnguyet.example' },
    { name: 'Ninh Khải Tuệ Lâm', slug: 'ninh-khai-tue-lam', email: 'tuelam@diendansongnguyet.example' },
  ],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: true,
  reason: 'Tuần báo ý kiến; đọc để đếm, không bao giờ để gắn cờ.',
  articles: [
    {
      slug: 'bo-truong-nen-tu-chuc',
      hoursAgo: 307.2,
      section: 'binh-luan',
      kind: 'criticism',
      title: 'Ông bộ trưởng nên từ chức',
      text: `Tôi không tìm được lời nào nhẹ hơn: cách ông bộ trưởng xử lý mùa bão vừa rồi là hèn nhát và vô cảm.

Người dân xứng đáng với một người biết đứng trong mưa cùng họ. Ông ấy chọn đứng sau micro. Ông ấy nên ra đi, và nên ra đi trong im lặng.

Chính phủ này đã đánh mất lòng tin, thứ không thể mua lại bằng khẩu hiệu. Tôi tin rằng đa số chúng ta đều đã quá mệt mỏi.`,
    },
    {
      slug: 'dan-chu-khong-phai-mon-qua',
      hoursAgo: 283.5,
      section: 'binh-luan',
      kind: 'opinion',
      title: 'Tiếng nói của dân không phải là món quà',
      text: `Có những người cầm quyền nói về quyền được nói của dân như thể đó là ân huệ. Theo tôi, đó là sự lẫn lộn nguy hiểm nhất.

Quyền không phải thứ được ban phát. Nó giống không khí: chỉ khi thiếu ta mới nhận ra mình đã nghẹt thở từ lâu.

Chúng ta nên dạy con trẻ cách hỏi trước khi dạy chúng cách vâng lời.`,
    },
    {
      slug: 'xuong-duong-cuoi-tuan',
      hoursAgo: 236.1,
      section: 'tranh-luan',
      kind: 'protest',
      title: 'Vì sao tôi sẽ xuống đường cuối tuần này',
      text: `Tôi sẽ mang theo con gái, một chai nước và một tấm bìa trắng. Hãy cùng đến, dù bạn nghĩ khác tôi.

Chúng ta xuống đường vì ngôi chợ, vì hàng cây, và vì chính mình. Đừng để họ nói rằng chúng ta đã đồng ý bằng sự im lặng.

Hãy đi trong ôn hoà, hát thật to, và nhặt rác khi ra về.`,
    },
    {
      slug: 'thu-tu-dao-hon-se',
      hoursAgo: 190.4,
      section: 'thu-ban-doc',
      kind: 'letter',
      title: 'Thư từ đảo Hòn Sẻ',
      text: `Thưa quý báo, tôi viết thư này từ căn bếp còn ướt. Tôi giận, nhưng tôi giận nhất là cách người ta nói về chúng tôi như những con số.

Theo tôi, đảo nhỏ thì lòng người không nhỏ. Xin đừng thương hại, hãy lắng nghe.

Nếu có vị quan chức nào đọc được, mời ông ra đây ăn bữa cơm với cá khô. Ông sẽ hiểu thế nào là gió.`,
    },
    {
      slug: 'bao-chi-va-su-voi-vang',
      hoursAgo: 43.6,
      section: 'binh-luan',
      kind: 'opinion',
      title: 'Báo chí và cơn nghiện vội vàng',
      text: `Đêm hôm kia là một đêm đáng xấu hổ cho nghề của chúng tôi. Chạy theo tiếng còi, ta đã quên mất việc gọi một cuộc điện thoại.

Tôi cho rằng nhanh mà sai thì chẳng khác gì chậm. Có lẽ đã đến lúc toà soạn treo trên tường một chiếc đồng hồ không kim.

Xin lỗi là cần, nhưng chưa đủ. Phải học cách im lặng cho tới khi biết chắc.`,
    },
    {
      slug: 'hai-y-kien-ve-cho',
      hoursAgo: 21.9,
      section: 'tranh-luan',
      kind: 'opinion',
      title: 'Giữ hay dời chợ Cầu Đá: hai ý kiến',
      text: `Người thứ nhất: Chợ là ký ức. Một thành phố không ký ức thì chỉ là bãi đỗ xe có đèn. Tôi thà chịu chật chội còn hơn sống giữa kính và máy lạnh.

Người thứ hai: Ký ức đẹp nhưng không thể ăn được. Tôi muốn mẹ tôi được bán hàng dưới một mái nhà không dột. Yêu quá khứ không có nghĩa là bắt người khác sống trong đó.

Bạn nghiêng về ai? Hãy viết cho chúng tôi.`,
    },
    {
      slug: 'tuong-lai-se-phan-xet',
      hoursAgo: 4.1,
      section: 'binh-luan',
      kind: 'prediction',
      title: 'Tương lai sẽ phán xét chúng ta',
      text: `Con cháu ta sẽ hỏi vì sao ta đã để dòng sông đục như vậy. Tôi đoán chúng sẽ không chấp nhận câu trả lời rằng ta bận.

Rồi sẽ đến ngày bờ sông xanh trở lại, tôi tin thế. Nhưng ngày ấy sẽ không tự đến.

Biết đâu chính những người bị chê là mơ mộng hôm nay sẽ được cảm ơn nhiều nhất.`,
    },
  ],
};
