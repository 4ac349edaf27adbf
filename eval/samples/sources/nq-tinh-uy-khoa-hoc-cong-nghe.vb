+++
format = "html"
party = true
parent = "ĐẢNG BỘ TỈNH SÔNG NGÂN"
issuer = "BAN CHẤP HÀNH"
number = "05-NQ/TU"
place = "Sông Ngân"
date = 2025-11-18
kind = "NGHỊ QUYẾT"
abstract = "của Ban Chấp hành Đảng bộ tỉnh về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Sông Ngân đến năm 2030, tầm nhìn đến năm 2045"
recipients = ["Bộ Chính trị, Ban Bí thư (báo cáo),", "Các ban đảng, đảng ủy trực thuộc Tỉnh ủy,", "Đảng ủy các xã, phường,", "Các đồng chí Tỉnh ủy viên,", "Lưu Văn phòng Tỉnh ủy."]
authority = ["T/M BAN CHẤP HÀNH", "BÍ THƯ"]
signatory = "Đèo Quốc Trường"
+++
# I- TÌNH HÌNH
1. Những năm qua, cấp ủy, chính quyền các cấp đã quan tâm lãnh đạo phát triển khoa học, công nghệ và chuyển đổi số, đạt được những kết quả bước đầu: chỉ số chuyển đổi số của tỉnh năm 2024 xếp thứ 41/63 tỉnh, thành phố; 100% cơ quan cấp tỉnh, cấp xã xử lý văn bản trên môi trường mạng; đã hình thành 06 sản phẩm nông nghiệp chủ lực ứng dụng công nghệ cao[^ Gồm chè, mắc ca, sâm bản địa, cá nước lạnh, mật ong và gạo nếp nương. ].
2. Tuy nhiên, chi ngân sách cho khoa học, công nghệ mới đạt 0,6% tổng chi ngân sách địa phương; nhân lực chất lượng cao còn thiếu; toàn tỉnh mới có 04 doanh nghiệp khoa học và công nghệ; nhiều thôn, bản vùng cao chưa có sóng di động ổn định.
# II- QUAN ĐIỂM CHỈ ĐẠO
1. Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số là đột phá quan trọng hàng đầu, là động lực chính để phát triển nhanh lực lượng sản xuất, hoàn thiện quan hệ sản xuất, đổi mới phương thức quản trị của tỉnh.
2. Người dân và doanh nghiệp là trung tâm, là chủ thể; nhà quản lý, nhà khoa học là lực lượng nòng cốt; không để ai bị bỏ lại phía sau.
3. Lựa chọn việc cần thiết, phù hợp với điều kiện miền núi, làm việc nào dứt điểm việc đó; chấp nhận rủi ro có kiểm soát trong nghiên cứu, thử nghiệm.
# III- MỤC TIÊU
## 1. Đến năm 2030
- Chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số đạt ít nhất 2% tổng chi ngân sách hằng năm và tăng dần theo yêu cầu phát triển.
- Tỷ trọng kinh tế số đạt từ 20% GRDP trở lên; năng suất các nhân tố tổng hợp (TFP) đóng góp trên 45% vào tăng trưởng.
- Có ít nhất 30 doanh nghiệp khoa học và công nghệ; tỉnh thuộc nhóm 30 địa phương dẫn đầu về chỉ số chuyển đổi số.
- Nhân lực nghiên cứu khoa học, phát triển công nghệ đạt 7 người trên một vạn dân.
- 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình; trên 80% giao dịch của người dân với chính quyền thực hiện trên môi trường số.
## 2. Tầm nhìn đến năm 2045
Sông Ngân trở thành trung tâm của vùng về công nghệ sinh học dược liệu và nông nghiệp số; quy mô kinh tế số đạt tối thiểu 40% GRDP.
# IV- NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU
## 1. Nâng cao nhận thức, tăng cường sự lãnh đạo của Đảng
- Người đứng đầu cấp ủy trực tiếp phụ trách, chịu trách nhiệm về kết quả chuyển đổi số của cơ quan, địa phương mình; lấy kết quả làm tiêu chí đánh giá hằng năm.
- Phát động phong trào "Bình dân học vụ số" trong toàn Đảng bộ.
## 2. Hoàn thiện cơ chế, chính sách
- Ban hành chính sách thu hút chuyên gia: hỗ trợ một lần 500 triệu đồng đối với tiến sĩ ngành công nghệ thông tin, sinh học về công tác tại tỉnh từ 5 năm trở lên.
- Thành lập Quỹ đầu tư mạo hiểm của tỉnh với vốn ban đầu 50 tỷ đồng trước năm 2028.
## 3. Đầu tư hạ tầng số, dữ liệu số
- Hoàn thành xóa vùng lõm sóng trong năm 2026; phủ sóng 5G đến 100% trung tâm xã, phường.
- Xây dựng kho dữ liệu dùng chung của tỉnh; số hóa toàn bộ tài liệu lưu trữ vĩnh viễn của các cơ quan đảng, nhà nước trước năm 2029.
## 4. Phát triển nguồn nhân lực
- Mỗi năm đào tạo, bồi dưỡng ít nhất 200 cán bộ chuyên trách về chuyển đổi số, an toàn thông tin.
# V- TỔ CHỨC THỰC HIỆN
1. Đảng ủy Hội đồng nhân dân tỉnh lãnh đạo thể chế hóa Nghị quyết thành cơ chế, chính sách; bố trí nguồn lực và tăng cường giám sát việc thực hiện.
2. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo xây dựng kế hoạch triển khai hằng năm; định kỳ 6 tháng báo cáo Ban Thường vụ Tỉnh ủy.
3. Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì hướng dẫn học tập, quán triệt, tuyên truyền Nghị quyết; biên soạn tài liệu hỏi - đáp trước ngày 31/12/2025.
4. Ban Tổ chức Tỉnh ủy chủ trì tham mưu chính sách thu hút, trọng dụng nhân tài; đưa kết quả thực hiện Nghị quyết vào đánh giá cán bộ.
5. Văn phòng Tỉnh ủy chủ trì, phối hợp với các cơ quan theo dõi, đôn đốc, sơ kết hằng năm, tổng kết vào năm 2030.
Nghị quyết này được phổ biến đến chi bộ./.
