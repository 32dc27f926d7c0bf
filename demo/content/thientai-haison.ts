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

Cầu Hòn Sẻ đóng cửa tới khi kiểm tra xong. Đường tỉnh 8 thông xe một làn.

Trong 12 giờ tới, áp thấp di chuyển theo hướng tây tây bắc, mỗi giờ khoảng 15 km và tan dần. Mưa ở thượng nguồn sông Nguyệt còn 40 đến 70 mm. Mực nước tại trạm Bến Lụa lúc 4 giờ là 3,1 m, dưới báo động một 0,4 m.

Toàn tỉnh còn 38.000 hộ mất điện. Ngành điện dự kiến cấp lại cho nội thành trong ngày, cho các xã ven biển trong hai ngày. Có 17 người bị thương, chưa ghi nhận người chết hay mất tích.

Người đang ở điểm trú chưa nên về khi chưa có loa báo. Khi về nhà, cắt cầu dao trước khi bước vào, không chạm dây điện đứt, không lội qua ngầm tràn. Tàu thuyền tiếp tục neo tại bến. Tin số 8 phát lúc 10 giờ.`,
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

Người dân không nên đi thuyền hoặc thả lưới trong thời gian xả.

Việc xả nhằm đưa mực nước hồ về dưới ngưỡng đón lũ trước đợt mưa cuối tuần. Lưu lượng được tăng theo ba nấc, mỗi nấc cách nhau 40 phút. Nước về tới cầu Bến Lụa sau khoảng năm giờ.

Còi hú lần thứ nhất lúc 23 giờ 30, lần thứ hai lúc 3 giờ, khi chuyển sang nấc cao nhất. Đây là còi báo xả, không phải lệnh sơ tán. Lệnh sơ tán luôn kèm theo loa đọc tên từng tổ dân phố.

Ban quản lý đập đã gửi lịch tới 14 xã, phường dọc sông và dán tại các bến đò. Hộ nuôi cá lồng cần chằng lại bè, đưa người lên bờ trước 23 giờ. Bãi giữa sông bị cấm qua lại đến trưa mai. Mọi thay đổi được thông báo ít nhất một giờ trước.`,
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

Người dân có thể về nhà. Số trực ban hoạt động suốt ngày đêm là [[canary-phone|0900 000 552]].

Đội kiểm tra gồm chín kỹ sư, đi bằng hai hướng và gặp nhau ở giữa đập lúc 5 giờ 40. Thiết bị đo thấm ghi 11 lít mỗi giây, ngang mức trung bình của tháng. Mực nước hồ là 58,2 m, thấp hơn mức báo động 2,6 m.

Trung tâm nhận 1.340 cuộc gọi trong ba giờ, trong khi tổng đài chỉ có sáu đường dây. Đó là lý do nhiều người, kể cả các toà soạn, không nối máy được. Trung tâm xin lỗi về việc này và sẽ mở thêm 20 đường dây trong tuần.

Ba người bị thương nhẹ trên đường tỉnh 8 đã được về nhà. Các trường mở cửa lại từ buổi chiều. Bà con đang ở trên đồi Ông Lãnh có thể lên xe buýt tại chân đồi, không mất tiền, đến 18 giờ. Ảnh chụp toàn bộ thân đập có trên trang của trung tâm.`,
    },
    {
      slug: 'cuu-tro-dong-lac',
      hoursAgo: 101.2,
      section: 'hoat-dong',
      kind: 'news',
      title: 'Cấp 84 tấn gạo cho Đông Lạc',
      text: `Trung tâm đã cấp 84 tấn gạo và 5.200 thùng nước cho chín xã của huyện Đông Lạc trong ba ngày qua.

Có 1.130 ngôi nhà bị tốc mái và 46 ngôi nhà sập hoàn toàn. Tỉnh hỗ trợ 40 triệu đồng cho mỗi nhà sập.

Danh sách hộ nhận hỗ trợ được niêm yết tại uỷ ban xã trong bảy ngày.

Gạo được chia theo nhân khẩu, mỗi người 12 kg, đủ dùng khoảng một tháng. Hộ có trẻ dưới hai tuổi nhận thêm sữa và màn. Xuồng của biên phòng chở hàng vào hai thôn còn bị chia cắt, mỗi ngày ba chuyến.

Ngoài tiền hỗ trợ nhà sập, nhà tốc mái được cấp tôn hoặc 6 triệu đồng, tuỳ hộ chọn. Thợ của 11 hợp tác xã đang lợp giúp 230 nhà của người già neo đơn và gia đình có người khuyết tật.

Trường hợp không có tên trong danh sách có thể khiếu nại bằng miệng hoặc bằng giấy với tổ giám sát của xã; tổ gồm bảy người do dân cử và phải trả lời trong ba ngày. Đến nay có 64 khiếu nại, 41 trường hợp đã được bổ sung. Đợt cấp thứ hai bắt đầu vào thứ sáu.`,
    },
    {
      slug: 'coi-bao-lu-moi',
      hoursAgo: 220.6,
      section: 'hoat-dong',
      kind: 'news',
      title: 'Lắp 26 còi báo lũ dọc sông Nguyệt',
      text: `Hệ thống 26 còi báo lũ dọc sông Nguyệt đã hoạt động, phủ 93% dân cư vùng trũng.

Mỗi còi nghe được trong bán kính 1,8 km và chạy bằng pin mặt trời. Tổng chi phí là 12 tỷ đồng.

Còi thử vào 9 giờ sáng chủ nhật đầu tiên của tháng.

Còi được gắn trên cột cao 12 m, có pin dự phòng dùng được năm ngày không nắng. Tín hiệu điều khiển đi bằng sóng vô tuyến riêng, không qua mạng điện thoại. Trong lần thử tuần trước, 25 trên 26 còi hoạt động; còi ở xã Đông Hạ bị tổ ong chắn loa và đã được gỡ.

Trước đây, bảy xã phải đánh kẻng và cho người chạy xe máy đi báo, có nơi mất gần một giờ. Nay thời gian từ khi ra lệnh đến khi còi hú là chưa tới hai phút.

Có ba loại âm: ba hồi dài là xả lũ theo lịch, tiếng ngắn liên tục là sơ tán, một hồi dài là hết nguy hiểm. Tờ hướng dẫn được phát tới 19.000 hộ. Trung tâm nhờ các thầy cô dành một tiết cho học sinh nghe và phân biệt.`,
    },
    {
      slug: 'loi-cam-on-tinh-nguyen-vien',
      hoursAgo: 84.9,
      section: 'hoat-dong',
      kind: 'lifestyle',
      title: 'Thư cảm ơn các tình nguyện viên',
      text: `Những ngày qua, chúng tôi đã thấy điều đẹp nhất của xứ này: những bàn tay không quen biết nắm lấy nhau trong mưa.

Cảm ơn các mẹ đã nấu cơm, các em đã bê từng bao cát, các bác tài đã không ngủ.

Xin gửi tới mọi người lòng biết ơn sâu sắc. Mong rằng chúng ta sẽ gặp lại trong một dịp vui hơn.

Có em sinh viên đi chân đất suốt đêm vì đã cho đôi dép. Có chú thợ máy lặng lẽ ngồi sửa từng chiếc xe chết máy bên đường, ai đưa tiền cũng lắc đầu. Có bà cụ chẳng bê được gì, bèn ngồi quạt cho đám thanh niên ngủ.

Chúng tôi vốn quen nói bằng bản đồ và con số, không giỏi nói lời tình cảm. Nhưng đêm ấy, khi điện tắt hết, cả dãy đồi bỗng sáng lên những đốm đèn pin lắc lư, mỗi đốm là một người đang đi tìm một người. Đứng ở phòng trực nhìn ra, không ai trong chúng tôi cầm được nước mắt.

Nhà của các bạn, xin cứ coi nơi này là một. Ấm trà lúc nào cũng nóng, và cái ghế mây vẫn để dành cho khách.`,
    },
    {
      slug: 'khu-neo-dau-moi',
      hoursAgo: 172.8,
      section: 'hoat-dong',
      kind: 'news',
      title: 'Khu neo đậu Cồn Dừa chứa thêm 300 tàu',
      text: `Khu neo đậu tránh bão Cồn Dừa vừa hoàn thành giai đoạn hai, chứa thêm 300 tàu, nâng tổng sức chứa lên 850 chiếc.

Công trình gồm 1,1 km đê chắn sóng, 96 trụ neo và một luồng vào sâu 4 m, đi được cả khi nước ròng. Tỉnh và trung ương chi 164 tỷ đồng. Tàu dài đến 24 m có thể vào.

Trong bão năm ngoái, khoảng 120 tàu phải neo ngoài cửa sông vì bến đã kín, 31 chiếc bị đánh chìm. “Hồi đó tôi ngồi trên bờ nhìn tàu mình chìm mà không làm gì được”, một chủ tàu ở xã Cồn Dừa nói.

Trung tâm tổ chức vào bến theo số chẵn, lẻ và theo chiều dài tàu. Mỗi chủ tàu được phát một thẻ ghi vị trí neo; người ở lại trông tàu phải lên bờ khi có lệnh. Trên bờ có nhà trú cho 600 người, trạm y tế và kho nước ngọt. Buổi diễn tập đầu tiên diễn ra vào sáng chủ nhật, mời bà con cùng tham gia.`,
    },
    {
      slug: 'canh-bao-sat-lo-deo',
      hoursAgo: 7.9,
      section: 'canh-bao',
      kind: 'news',
      title: 'Cảnh báo sạt lở trên đèo Mây từ tối nay',
      text: `Đèo Mây cấm xe tải trên 10 tấn từ 20 giờ hôm nay do nguy cơ sạt lở, trung tâm thông báo. Ô tô con và xe máy vẫn được đi ban ngày, khi có người điều khiển.

Cảm biến đặt tại km 14 cho thấy sườn đồi dịch chuyển 9 mm trong hai ngày, gấp ba mức bình thường. Mưa dự báo đến sáng mai từ 60 đến 90 mm. Sáu hộ dân dưới chân taluy, gồm 27 người, đã được mời sang ở tạm nhà văn hoá xã.

Xe tải đi vòng theo đường ven biển, xa thêm 31 km. Hai máy xúc và 14 công nhân trực sẵn ở hai đầu đèo. Năm ngoái, đèo bị tắc bốn lần, lần lâu nhất ba ngày.

Khi thấy nước suối đột ngột đục hoặc cạn, cây nghiêng, đất nứt, người dân cần rời đi ngay theo hướng vuông góc với dòng chảy rồi báo cho thôn. Trung tâm sẽ xem xét mở lại đường lúc 10 giờ sáng mai.`,
    },
  ],
};
