+++
format = "bare.txt"
parent = "ỦY BAN NHÂN DÂN TỈNH LAM KHÊ"
issuer = "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
number = ""
place = "Lam Khê"
date = 2026-08-20
kind = "KẾ HOẠCH"
abstract = "Tổ chức các hoạt động giáo dục kỹ năng sống và phòng, chống đuối nước cho học sinh năm học 2026 - 2027"
recipients = ["UBND tỉnh (b/c);", "UBND các xã, phường;", "Các cơ sở giáo dục trực thuộc;", "Lưu: VT, CTTT."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Hoàng Văn Tính"
+++
Thực hiện Kế hoạch số 94/KH-UBND ngày 30/7/2026 của Ủy ban nhân dân tỉnh về phòng, chống tai nạn, thương tích trẻ em, Sở Giáo dục và Đào tạo xây dựng kế hoạch tổ chức các hoạt động giáo dục kỹ năng sống và phòng, chống đuối nước cho học sinh năm học 2026 - 2027, cụ thể như sau:
# I. MỤC ĐÍCH, YÊU CẦU
- Trang bị cho học sinh trên địa bàn tỉnh Lam Khê kiến thức, kỹ năng phòng, chống đuối nước; hình thành kỹ năng sống phù hợp lứa tuổi.
- Các hoạt động tổ chức an toàn, hiệu quả, không gây quá tải cho học sinh.
# II. CHỈ TIÊU
1. 100% cơ sở giáo dục đưa nội dung phòng, chống đuối nước vào kế hoạch giáo dục nhà trường.
2. Ít nhất 60% học sinh tiểu học, 75% học sinh trung học cơ sở biết bơi, tăng 5% so với năm học 2025 - 2026.
3. Mỗi trường có từ 02 đến 03 giáo viên được tập huấn dạy bơi.
# III. NHIỆM VỤ
## 1. Phòng Chính trị tư tưởng
- Tham mưu tổ chức Lễ phát động toàn dân tập luyện môn bơi trong tháng 4/2027.
- Chủ trì, phối hợp với Phòng Giáo dục Trung học, Phòng Giáo dục Mầm non và Tiểu học kiểm tra việc thực hiện tại các nhà trường; hoàn thành trước ngày 15/5/2027.
## 2. Văn phòng Sở
- Đăng tải tin, bài tuyên truyền trên Cổng thông tin điện tử của ngành.
## 3. Các cơ sở giáo dục
- Rà soát bể bơi, ao hồ gần trường; cắm biển cảnh báo tại nơi nguy hiểm.
- Báo cáo kết quả về Sở Giáo dục và Đào tạo (qua Phòng Chính trị tư tưởng) trước ngày 31/5/2027.
## 4. Đề nghị Ủy ban nhân dân các xã, phường
Bố trí kinh phí xây dựng bể bơi; chỉ đạo lực lượng tại chỗ tuần tra ao, hồ, sông, suối trong dịp nghỉ hè.
