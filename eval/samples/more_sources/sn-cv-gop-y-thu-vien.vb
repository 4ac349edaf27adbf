+++
format = "txt"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ TÀI CHÍNH"
number = "2217/STC-HCSN"
place = "Sông Ngân"
date = 2026-06-03
kind = ""
abstract = "V/v góp ý dự thảo Kế hoạch phát triển thư viện số"
recipients = ["Như trên;", "Lưu: VT, HCSN."]
authority = ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH SỰ NGHIỆP"]
signatory = "Cầm Thị Én"
+++
Kính gửi: Sở Văn hóa, Thể thao và Du lịch.
Phúc đáp Công văn số 880/SVHTTDL-QLVH ngày 25 tháng 5 năm 2026 của Sở Văn hóa, Thể thao và Du lịch về việc lấy ý kiến dự thảo Kế hoạch phát triển thư viện số, Sở Tài chính có ý kiến như sau:
1. Cơ bản nhất trí với nội dung dự thảo.
2. Đề nghị Sở Văn hóa, Thể thao và Du lịch lập dự toán chi tiết, gửi Sở Tài chính trước ngày 20/6/2026; tổng kinh phí không vượt quá 2,4 tỷ đồng.
Sở Tài chính gửi Sở Văn hóa, Thể thao và Du lịch tổng hợp./.
