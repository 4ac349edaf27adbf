+++
format = "docx"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"
number = "58/KH-SVHTTDL"
place = "Sông Ngân"
date = 2026-03-06
kind = "KẾ HOẠCH"
abstract = "Tuyên truyền kết quả phát triển kinh tế - xã hội năm 2025, mục tiêu, nhiệm vụ năm 2026"
recipients = ["UBND tỉnh (báo cáo);", "Ban Tuyên giáo và Dân vận Tỉnh ủy;", "Báo và Phát thanh, Truyền hình Sông Ngân;", "UBND các xã, phường;", "Các phòng, đơn vị thuộc Sở;", "Lưu: VT, QLVH."]
authority = ["GIÁM ĐỐC"]
signatory = "Lường Thị Mai Hiên"
+++
Thực hiện Công văn số 402/UBND-KGVX ngày 20 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về công tác tuyên truyền kinh tế - xã hội, Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch tuyên truyền như sau:
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Thông tin đầy đủ, kịp thời kết quả phát triển kinh tế - xã hội năm 2025 và mục tiêu, nhiệm vụ năm 2026 của cả nước và của tỉnh đến các tầng lớp Nhân dân.
- Tạo đồng thuận xã hội, khơi dậy tinh thần tự lực, khát vọng vươn lên của đồng bào các dân tộc.
## 2. Yêu cầu
- Nội dung chính xác, dễ hiểu, dễ nhớ; ưu tiên tiếng dân tộc và hình thức trực quan tại cơ sở.
- Không phô trương, lãng phí; kịp thời đấu tranh với thông tin sai sự thật.
# II. NỘI DUNG TUYÊN TRUYỀN
## 1. Kết quả của cả nước năm 2025
- Tăng trưởng GDP năm 2025 đạt 8,02%; quy mô nền kinh tế khoảng 514 tỷ USD; lạm phát được kiểm soát[^ Chỉ số giá tiêu dùng bình quân năm 2025 tăng 3,31%. ].
- GDP bình quân đầu người đạt 5.026 USD; kim ngạch xuất nhập khẩu đạt mức cao nhất từ trước đến nay.
## 2. Kết quả của tỉnh năm 2025
- Tốc độ tăng trưởng GRDP năm 2025 đạt 8,1%; thu ngân sách trên địa bàn đạt 3.150 tỷ đồng, vượt 12,5% dự toán Trung ương giao.
- Toàn tỉnh đón 1,42 triệu lượt khách du lịch, tổng thu từ du lịch đạt 1.180 tỷ đồng[^ Tăng 18,3% về lượng khách và 22,6% về tổng thu so với năm 2024. ].
- Có thêm 05 xã đạt chuẩn nông thôn mới, nâng tổng số lên 27 xã; xóa 3.214 nhà tạm, nhà dột nát.
- Xuất khẩu hàng địa phương đạt 42 triệu USD, chủ yếu là chè và mắc ca.
## 3. Mục tiêu, nhiệm vụ năm 2026 của tỉnh
- Phấn đấu tốc độ tăng trưởng GRDP đạt 9,5%; GRDP bình quân đầu người đạt 65 triệu đồng; thu ngân sách trên địa bàn đạt 3.600 tỷ đồng.
- Giảm tỷ lệ hộ nghèo đa chiều từ 2,5 điểm phần trăm trở lên; tạo việc làm mới cho 9.200 lao động.
- Đón 1,65 triệu lượt khách du lịch; khởi công tuyến đường nối trung tâm tỉnh với cửa khẩu Pa Vược.
# III. HÌNH THỨC TUYÊN TRUYỀN
1. Trên báo chí, cổng thông tin điện tử, mạng xã hội và hệ thống truyền thanh cơ sở: mỗi tuần ít nhất 03 tin, bài.
2. Tuyên truyền lưu động: 180 buổi chiếu phim và 120 buổi văn nghệ, thông tin lưu động tại các xã vùng cao, biên giới.
3. Cổ động trực quan: lắp đặt 45 cụm pano, 600 băng rôn tại trung tâm các xã, phường; cập nhật nội dung mỗi quý một lần.
4. Trưng bày, giới thiệu sách, tài liệu tại Thư viện tỉnh, Bảo tàng tỉnh.
# IV. THỜI GIAN THỰC HIỆN
Từ ngày 10 tháng 3 năm 2026 đến hết ngày 31 tháng 12 năm 2026; cao điểm vào các tháng 4, 8 và 9.
# V. TỔ CHỨC THỰC HIỆN
## 1. Phòng Quản lý Văn hóa
- Chủ trì tham mưu triển khai, theo dõi, tổng hợp kết quả thực hiện Kế hoạch; thẩm định nội dung pano, băng rôn.
- Báo cáo kết quả 6 tháng trước ngày 15/6/2026, báo cáo năm trước ngày 10/12/2026.
## 2. Phòng Văn hóa - Xã hội các xã, phường
- Tham mưu Ủy ban nhân dân cấp xã tổ chức tuyên truyền miệng tại thôn, bản ít nhất mỗi tháng một lần.
- Quản lý, vận hành đài truyền thanh cơ sở; phát lại bản tin kinh tế - xã hội vào 5 giờ 30 phút và 17 giờ hằng ngày.
## 3. Trung tâm Văn hóa, Nghệ thuật
- Dàn dựng 02 chương trình nghệ thuật tổng hợp; tổ chức 120 buổi văn nghệ, thông tin lưu động.
- Thiết kế mẫu pano, băng rôn gửi các xã, phường trước ngày 25/3/2026.
## 4. Thư viện tỉnh
- Biên soạn thư mục chuyên đề "Sông Ngân - một năm nhìn lại"; trưng bày ít nhất 500 bản sách, báo.
- Tổ chức 12 chuyến xe thư viện lưu động đến các trường vùng cao.
## 5. Bảo tàng tỉnh
- Tổ chức trưng bày ảnh "Sông Ngân trên đường đổi mới" với 150 bức ảnh trong tháng 8/2026.
## 6. Trung tâm Lưu trữ (Sở Nội vụ)
- Đề nghị cung cấp tư liệu, hình ảnh lưu trữ phục vụ trưng bày ảnh của Bảo tàng tỉnh trước ngày 15/7/2026.
## 7. Báo và Phát thanh, Truyền hình Sông Ngân
- Đề nghị mở chuyên mục "Mỗi tuần một con số" trên sóng truyền hình và báo điện tử.
# VI. KINH PHÍ
Kinh phí thực hiện Kế hoạch là 2,35 tỷ đồng từ dự toán chi sự nghiệp năm 2026 của các đơn vị.
Trên đây là Kế hoạch tuyên truyền năm 2026, đề nghị các đơn vị triển khai thực hiện./.
