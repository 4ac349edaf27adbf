+++
format = "pdf"
issuer = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
number = "88/KH-UBND"
place = "Sông Ngân"
date = 2026-02-12
kind = "KẾ HOẠCH"
abstract = "Chuyển đổi số tỉnh Sông Ngân năm 2026"
recipients = ["Bộ Khoa học và Công nghệ (báo cáo);", "TT. Tỉnh ủy, TT. HĐND tỉnh (báo cáo);", "Chủ tịch, các PCT UBND tỉnh;", "Các sở, ban, ngành tỉnh;", "UBND các xã, phường;", "Lưu: VT, KGVX."]
authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
signatory = "Hà Minh Quế"
+++
> Căn cứ Nghị quyết số 36/NQ-HĐND ngày 09 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030;
> Thực hiện Nghị quyết số 05-NQ/TU ngày 18 tháng 11 năm 2025 của Ban Chấp hành Đảng bộ tỉnh về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số đến năm 2030.
Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số năm 2026 với những nội dung sau:
# I. MỤC TIÊU
## 1. Mục tiêu chung
Tiếp tục chuyển đổi phương thức quản lý, điều hành của các cơ quan nhà nước sang môi trường số; phát triển kinh tế số, xã hội số gắn với nhu cầu của người dân, doanh nghiệp ở vùng sâu, vùng xa.
## 2. Mục tiêu cụ thể
a) Về chính quyền số
- Tỷ lệ dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính đủ điều kiện đạt 100%; tỷ lệ hồ sơ nộp trực tuyến đạt từ 75% trở lên[^ Năm 2025 tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 68,3%. ].
- 100% báo cáo định kỳ của các cơ quan nhà nước (không thuộc phạm vi bí mật nhà nước) được thực hiện trên hệ thống thông tin báo cáo của tỉnh.
- 90% cán bộ, công chức, viên chức được bồi dưỡng kỹ năng số, trong đó ít nhất 500 người được bồi dưỡng về trí tuệ nhân tạo.
b) Về kinh tế số
- Tỷ trọng kinh tế số trong GRDP của tỉnh đạt 12,5%[^ Năm 2025 tỷ trọng kinh tế số trong GRDP của tỉnh ước đạt 10,8%; cả nước ước đạt khoảng 14% GDP. ].
- Có 350 doanh nghiệp nhỏ và vừa sử dụng nền tảng số; 60% hộ kinh doanh sử dụng hóa đơn điện tử khởi tạo từ máy tính tiền.
c) Về xã hội số
- Tỷ lệ dân số trưởng thành có chữ ký số cá nhân đạt 35%; tỷ lệ hộ gia đình có đường internet cáp quang đạt 82%.
- 100% thôn, bản có sóng di động 4G; 100% trung tâm xã, phường có sóng 5G.
# II. NHIỆM VỤ TRỌNG TÂM
## 1. Phát triển hạ tầng số
- Xóa 37 thôn, bản lõm sóng trước ngày 31/10/2026.
- Nâng cấp Trung tâm dữ liệu của tỉnh đạt tiêu chuẩn cấp độ 3 về an toàn thông tin.
## 2. Phát triển dữ liệu số
- Hoàn thành số hóa dữ liệu hộ tịch, đất đai; kết nối 22 cơ sở dữ liệu chuyên ngành với nền tảng tích hợp, chia sẻ dữ liệu của tỉnh.
- Đưa Kho tài liệu số của tỉnh vào phục vụ tổ chức, công dân từ quý III/2026.
## 3. Phát triển nhân lực số
- Duy trì 1.126 tổ công nghệ số cộng đồng, mỗi tổ có ít nhất 05 thành viên; tập huấn cho 100% thành viên.
## 4. Bảo đảm an toàn, an ninh mạng
- 100% hệ thống thông tin được phê duyệt cấp độ an toàn; diễn tập ứng cứu sự cố ít nhất 01 lần trong năm.
# III. KINH PHÍ
Tổng nhu cầu kinh phí năm 2026 là 146,8 tỷ đồng, gồm: ngân sách trung ương 40 tỷ đồng; ngân sách tỉnh 92,3 tỷ đồng; nguồn xã hội hóa 14,5 tỷ đồng.
# IV. TỔ CHỨC THỰC HIỆN
## 1. Sở Khoa học và Công nghệ
- Chủ trì, đôn đốc, kiểm tra việc thực hiện Kế hoạch; tham mưu công bố Bộ chỉ số chuyển đổi số cấp sở, cấp xã trong quý II/2026.
- Chủ trì nâng cấp Trung tâm dữ liệu của tỉnh; phối hợp với các doanh nghiệp viễn thông xóa thôn, bản lõm sóng.
- Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 05 của tháng cuối quý.
## 2. Sở Tài chính
- Cân đối, bố trí vốn đầu tư và kinh phí thường xuyên cho các nhiệm vụ của Kế hoạch; hướng dẫn sử dụng nguồn xã hội hóa.
## 3. Sở Nội vụ
- Chủ trì bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức; đưa kết quả chuyển đổi số vào tiêu chí đánh giá, xếp loại hằng năm.
## 4. Trung tâm Lưu trữ (Sở Nội vụ)
- Chuẩn hóa, cập nhật dữ liệu đặc tả của tối thiểu 40.000 hồ sơ vào Kho tài liệu số trước ngày 30/9/2026.
- Phối hợp với Trung tâm Công nghệ số thử nghiệm công cụ tra cứu tài liệu bằng trí tuệ nhân tạo.
## 5. Trung tâm Công nghệ số (Sở Khoa học và Công nghệ)
- Vận hành Trung tâm dữ liệu, nền tảng tích hợp, chia sẻ dữ liệu của tỉnh bảo đảm thời gian hoạt động từ 99,9% trở lên.
- Xây dựng trợ lý ảo phục vụ cán bộ, công chức tra cứu văn bản chỉ đạo, điều hành; hoàn thành trước ngày 31/8/2026.
## 6. Công an tỉnh
- Chủ trì cấp chữ ký số cá nhân, tài khoản định danh điện tử; bảo đảm an ninh mạng cho các hệ thống thông tin của tỉnh.
## 7. Ủy ban nhân dân các xã, phường
- Kiện toàn tổ công nghệ số cộng đồng; bố trí ít nhất 02 điểm hỗ trợ người dân nộp hồ sơ trực tuyến.
- Báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 25 của tháng cuối quý.
Trên đây là Kế hoạch chuyển đổi số tỉnh Sông Ngân năm 2026, yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện./.
@ PHỤ LỤC :: PHÂN CÔNG NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026 :: (Kèm theo Kế hoạch số 88/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh)
| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |
| 1 | Xây dựng Bộ chỉ số chuyển đổi số cấp sở, cấp xã | Sở Khoa học và Công nghệ | Sở Nội vụ | Quý II/2026 |
| 2 | Số hóa dữ liệu hộ tịch | Sở Tư pháp | UBND các xã, phường | 30/6/2026 |
| 3 | Hoàn thiện cơ sở dữ liệu đất đai | Sở Nông nghiệp và Môi trường | Công an tỉnh | 31/12/2026 |
| 4 | Hồ sơ sức khỏe điện tử cho 85% dân số | Sở Y tế | Bảo hiểm xã hội tỉnh | 30/11/2026 |
| 5 | Triển khai học bạ số cho 100% trường phổ thông | Sở Giáo dục và Đào tạo | Trung tâm Công nghệ số | 31/5/2026 |
| 6 | Bản đồ số du lịch Sông Ngân | Sở Văn hóa, Thể thao và Du lịch | Trung tâm Công nghệ số | 31/7/2026 |
