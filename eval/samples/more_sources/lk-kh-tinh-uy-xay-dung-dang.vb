+++
format = "legacy.pdf"
party = true
parent = ""
issuer = "TỈNH ỦY LAM KHÊ"
number = "12-KH/TU"
place = "Lam Khê"
date = 2026-01-23
kind = "KẾ HOẠCH"
abstract = "nâng cao chất lượng sinh hoạt chi bộ và phát triển đảng viên năm 2026"
recipients = ["Ban Tổ chức Trung ương (để báo cáo),", "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh,", "Các đảng ủy trực thuộc Tỉnh ủy,", "Các cơ quan tham mưu, giúp việc Tỉnh ủy,", "Lưu Văn phòng Tỉnh ủy."]
authority = ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"]
signatory = "Phùng Xuân Lộc"
+++
Thực hiện Chỉ thị số 50-CT/TW ngày 23/7/2025 của Bộ Chính trị về đổi mới sinh hoạt chi bộ trong giai đoạn mới, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:
# I- MỤC TIÊU
1- 100% chi bộ thực hiện sinh hoạt thường kỳ hằng tháng; tỷ lệ đảng viên tham gia sinh hoạt đạt 95% trở lên.
2- Kết nạp ít nhất 1.800 đảng viên mới, trong đó đảng viên là học sinh, sinh viên chiếm 12%; năm 2025 toàn tỉnh kết nạp được 1.642 đảng viên.
3- Có từ 20 đến 25% chi bộ được xếp loại hoàn thành xuất sắc nhiệm vụ.
# II- NHIỆM VỤ, GIẢI PHÁP
1- Đổi mới nội dung sinh hoạt chi bộ, tập trung vào sinh hoạt chuyên đề ít nhất mỗi quý 01 lần.
2- Ứng dụng Sổ tay đảng viên điện tử trong sinh hoạt chi bộ.
# III- TỔ CHỨC THỰC HIỆN
1- Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Ủy ban Kiểm tra Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn, kiểm tra việc thực hiện Kế hoạch; sơ kết trước ngày 15/7/2026.
2- Ban Tuyên giáo và Dân vận Tỉnh ủy biên soạn tài liệu sinh hoạt chuyên đề; định hướng tuyên truyền.
3- Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy Ủy ban nhân dân tỉnh, đảng ủy các xã, phường:
a) Xây dựng kế hoạch thực hiện, hoàn thành trong tháng 02/2026;
b) Giao chỉ tiêu kết nạp đảng viên cho từng chi bộ.
4- Văn phòng Tỉnh ủy theo dõi, đôn đốc, định kỳ báo cáo Ban Thường vụ Tỉnh ủy.
