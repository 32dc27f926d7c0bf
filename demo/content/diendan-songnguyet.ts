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

Chính phủ này đã đánh mất lòng tin, thứ không thể mua lại bằng khẩu hiệu. Tôi tin rằng đa số chúng ta đều đã quá mệt mỏi.

Tôi đã cố hình dung ông ấy ở nhà, lúc cởi chiếc áo khoác cứng đờ ra. Ông có nhìn vào gương không? Trong gương có ai nhìn lại không?

Có người khuyên tôi nên thông cảm, ghế cao thì gió lớn. Tôi thông cảm với người đánh cá, gió của họ là gió thật. Còn ngọn gió trên ghế ấy, theo chỗ tôi thấy, chỉ đủ làm tung bay vạt áo trước ống kính.

Xấu hổ là một năng khiếu, và ông ấy, tiếc thay, không có năng khiếu đó. Vậy thì người dân đành xấu hổ giùm. Chúng tôi đã làm việc ấy khá lâu rồi, thưa ông, và lưng chúng tôi đã mỏi. Xin ông cúi đầu một lần, dù chỉ để tìm lối ra.`,
    },
    {
      slug: 'dan-chu-khong-phai-mon-qua',
      hoursAgo: 283.5,
      section: 'binh-luan',
      kind: 'opinion',
      title: 'Tiếng nói của dân không phải là món quà',
      text: `Có những người cầm quyền nói về quyền được nói của dân như thể đó là ân huệ. Theo tôi, đó là sự lẫn lộn nguy hiểm nhất.

Quyền không phải thứ được ban phát. Nó giống không khí: chỉ khi thiếu ta mới nhận ra mình đã nghẹt thở từ lâu.

Chúng ta nên dạy con trẻ cách hỏi trước khi dạy chúng cách vâng lời.

Tôi có người thầy cũ, mỗi lần học trò hỏi một câu khó, ông lại pha trà. Ông bảo câu hỏi là khách quý, phải có chén nước. Tôi nghĩ một nền cai trị tử tế cũng nên có bộ ấm chén như thế, và nên thấy nó vơi luôn.

Đáng buồn thay, người ta thường tiếp câu hỏi ở ngoài hiên. Người ta nhìn nó từ đầu đến chân, hỏi nó con nhà ai, ai xúi đến. Một câu hỏi bị đuổi đi nhiều lần sẽ quay về với gương mặt khác, và tôi e rằng gương mặt ấy không còn hiền nữa.

Nói được lòng mình mà không phải ngó trước ngó sau, với tôi, là định nghĩa giản dị nhất của hạnh phúc. Còn gì thảm thương hơn một dân tộc chỉ dám thật lòng trong bếp?`,
    },
    {
      slug: 'xuong-duong-cuoi-tuan',
      hoursAgo: 236.1,
      section: 'tranh-luan',
      kind: 'protest',
      title: 'Vì sao tôi sẽ xuống đường cuối tuần này',
      text: `Tôi sẽ mang theo con gái, một chai nước và một tấm bìa trắng. Hãy cùng đến, dù bạn nghĩ khác tôi.

Chúng ta xuống đường vì ngôi chợ, vì hàng cây, và vì chính mình. Đừng để họ nói rằng chúng ta đã đồng ý bằng sự im lặng.

Hãy đi trong ôn hoà, hát thật to, và nhặt rác khi ra về.

Tôi vốn nhát. Tôi sợ đám đông, sợ tiếng loa, sợ cả ánh nhìn của người bảo vệ chung cư. Nếu bạn cũng nhát, hãy đứng cạnh tôi, hai kẻ nhát đứng cạnh nhau thì ấm hơn một người can đảm.

Con bé nhà tôi hỏi: mình đi để thắng hả ba? Tôi nói không biết. Đi để sau này con khỏi phải hỏi hôm đó ba ở đâu.

Chúng ta sẽ đi chậm thôi, chậm như người già đi chợ. Gặp ai mệt thì quạt, gặp ai giận thì nhường. Tấm bìa của tôi để trắng, bởi điều tôi muốn nói dài quá, viết không vừa. Ai có câu gì ngắn mà hay, cho tôi mượn. Hẹn nhau dưới gốc me thứ ba, nơi có bà bán nước vối.`,
    },
    {
      slug: 'thu-tu-dao-hon-se',
      hoursAgo: 190.4,
      section: 'thu-ban-doc',
      kind: 'letter',
      title: 'Thư từ đảo Hòn Sẻ',
      text: `Thưa quý báo, tôi viết thư này từ căn bếp còn ướt. Tôi giận, nhưng tôi giận nhất là cách người ta nói về chúng tôi như những con số.

Theo tôi, đảo nhỏ thì lòng người không nhỏ. Xin đừng thương hại, hãy lắng nghe.

Nếu có vị quan chức nào đọc được, mời ông ra đây ăn bữa cơm với cá khô. Ông sẽ hiểu thế nào là gió.

Sáng nay tôi phơi lại tập vở của cháu, mực nhoè hết, chữ như rong biển. Cháu ngồi nhìn rồi bảo: thôi bà, cháu nhớ hết rồi. Tôi quay đi, giả vờ khói vào mắt.

Trên bờ người ta hay hỏi sao không dọn vào đất liền. Tôi không biết trả lời thế nào cho phải. Quý báo thử hỏi con còng xem sao nó không leo lên cây. Chỗ này khổ, nhưng cái khổ này nó quen hơi mình, nó biết tên mình.

Tôi không xin gì. Tôi chỉ muốn khi người ta nhắc tới đảo, giọng đừng cao quá, cũng đừng thấp quá, cứ như nói chuyện với người ngang vai. Thư ướt, chữ xấu, mong quý báo đọc đỡ. Gửi kèm một nhúm ruốc, tôi tự làm.`,
    },
    {
      slug: 'bao-chi-va-su-voi-vang',
      hoursAgo: 43.6,
      section: 'binh-luan',
      kind: 'opinion',
      title: 'Báo chí và cơn nghiện vội vàng',
      text: `Đêm hôm kia là một đêm đáng xấu hổ cho nghề của chúng tôi. Chạy theo tiếng còi, ta đã quên mất việc gọi một cuộc điện thoại.

Tôi cho rằng nhanh mà sai thì chẳng khác gì chậm. Có lẽ đã đến lúc toà soạn treo trên tường một chiếc đồng hồ không kim.

Xin lỗi là cần, nhưng chưa đủ. Phải học cách im lặng cho tới khi biết chắc.

Thầy tôi, một ông chữa mo-rát già, có câu cửa miệng: nóng thì thổi đã rồi hẵng húp. Chúng tôi cười ông. Đêm kia, chúng tôi húp, và cả thành phố phỏng lưỡi.

Tôi không muốn đổ lỗi cho máy móc, cũng không muốn đổ cho bạn đọc nóng ruột. Sự vội vàng nằm trong bụng chúng tôi, như con giun. Nó ăn bằng lời khen. Nó lớn bằng nỗi sợ rằng bên kia đường có người nhanh hơn mình nửa bước.

Nghề này theo tôi chỉ đáng kính khi nó dám chịu mang tiếng là chậm. Hãy để tôi được đọc một tờ báo mà ở góc trang, nơi trang trọng nhất, có dòng chữ nhỏ: chuyện này chúng tôi chưa biết. Tôi sẽ mua dài hạn.`,
    },
    {
      slug: 'hai-y-kien-ve-cho',
      hoursAgo: 21.9,
      section: 'tranh-luan',
      kind: 'opinion',
      title: 'Giữ hay dời chợ Cầu Đá: hai ý kiến',
      text: `Người thứ nhất: Chợ là ký ức. Một thành phố không ký ức thì chỉ là bãi đỗ xe có đèn. Tôi thà chịu chật chội còn hơn sống giữa kính và máy lạnh.

Người thứ hai: Ký ức đẹp nhưng không thể ăn được. Tôi muốn mẹ tôi được bán hàng dưới một mái nhà không dột. Yêu quá khứ không có nghĩa là bắt người khác sống trong đó.

Bạn nghiêng về ai? Hãy viết cho chúng tôi.

Người thứ nhất lại nói: Anh hứa với tôi mái nhà mới sẽ có mùi gì đi. Tôi sợ một nơi không mùi. Ở chợ cũ, tôi nhắm mắt cũng biết mình đang đứng đâu, cạnh hàng mắm hay hàng bông. Đẹp mà phải nhìn bảng chỉ dẫn thì với tôi là lạc.

Người thứ hai đáp: Tôi nhắm mắt thì thấy lưng mẹ tôi còng. Chị yêu mùi mắm vì chị được về nhà tắm. Lãng mạn là quyền của người đi ngang qua, tôi nghĩ vậy, và tôi hơi giận khi nghe người ta khen cái khổ của mình có duyên.

Họ cãi nhau tới lúc quán dọn ghế. Rồi người thứ nhất trả tiền trà, người thứ hai xách giùm cái giỏ. Chúng tôi ghi lại y nguyên, không nghiêng bên nào, chỉ thấy chén trà đã nguội từ lâu.`,
    },
    {
      slug: 'tuong-lai-se-phan-xet',
      hoursAgo: 4.1,
      section: 'binh-luan',
      kind: 'prediction',
      title: 'Tương lai sẽ phán xét chúng ta',
      text: `Con cháu ta sẽ hỏi vì sao ta đã để dòng sông đục như vậy. Tôi đoán chúng sẽ không chấp nhận câu trả lời rằng ta bận.

Rồi sẽ đến ngày bờ sông xanh trở lại, tôi tin thế. Nhưng ngày ấy sẽ không tự đến.

Biết đâu chính những người bị chê là mơ mộng hôm nay sẽ được cảm ơn nhiều nhất.

Có thể chúng sẽ bày những vật dụng của ta trong tủ kính: cái túi, cái ống hút, cái chìa khoá xe. Một cô hướng dẫn viên chắc sẽ hạ giọng, như khi đứng trước vũ khí của một bộ lạc đã mất.

Hoặc giả chúng hiền hơn ta nghĩ. Chúng sẽ nói: ông bà mình hồi đó lạc đường, mà lạc thì ai chẳng có lúc. Tôi mong được tha thứ theo kiểu ấy, kiểu người ta phủi bụi cho nhau.

Tôi hình dung một buổi sáng nào đó, nước trong tới nỗi đứa trẻ tưởng không có nước. Nó bước xuống và kêu lên vì lạnh. Nếu tiếng kêu ấy rồi sẽ vang lên thật, thì có lẽ mọi sự dè bỉu hôm nay cũng đáng. Còn nếu không, ít ra ta đã có một giấc mơ sạch sẽ.`,
    },
    {
      slug: 've-su-im-lang-cua-bep',
      hoursAgo: 85.7,
      section: 'binh-luan',
      kind: 'opinion',
      title: 'Bữa cơm không điện thoại',
      text: `Tôi chủ trương độc tài trong phạm vi một mét vuông: cái mâm. Lên mâm, điện thoại úp xuống. Ai cự nự, tôi gắp cho miếng khổ qua.

Người ta bảo tôi cổ. Tôi nhận. Theo tôi, một gia đình không phải là những người ở chung một mái nhà, mà là những người chịu nghe nhau nhai. Tiếng nhai ấy, thú thật, chẳng hay ho gì; nhưng vắng nó thì bữa cơm chỉ còn là việc nạp vào.

Có lẽ ta sợ khoảng lặng giữa hai câu nói. Ta lấp nó bằng tin tức, bằng ảnh chụp món ăn, bằng bất cứ thứ gì sáng đèn. Uổng quá. Chính trong khoảng lặng đó mẹ tôi hay thở ra một câu, không đầu không đuôi, mà cả đời tôi còn mang theo.

Xin cứ để yên cho nồi canh được nói.`,
    },
  ],
};
