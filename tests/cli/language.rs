//! Which language is spoken: `--lang`, else that of the instance; before reading, that of the environment.

use super::call::{Call, instance};

const VI: &str = "không đọc được tệp";
const EN: &str = "the file cannot be read";

#[test]
fn errors_before_reading_are_vietnamese_unless_the_environment_is_english() {
    let call = || Call::new(["validate", "none.json"]);
    call().run().code(3).says(&[VI]);
    call().env("LANG", "C.UTF-8").run().code(3).says(&[VI]);
    call().env("LANG", "en_GB.UTF-8").run().code(3).says(&[EN]);
    call().env("LANG", "en_GB.UTF-8").env("LC_ALL", "vi_VN").run().code(3).says(&[VI]);
    call().env("LANG", "vi_VN").env("LUANPHIEN_LANG", "en").run().code(3).says(&[EN]);
}

#[test]
fn the_flag_wins() {
    Call::new(["validate", "none.json", "--lang", "vi"]).env("LANG", "en_US").run().code(3).says(&[VI]);
    Call::new(["--lang=en", "validate", "none.json"]).run().code(3).says(&[EN]);
}

#[test]
fn the_help_is_in_the_language() {
    Call::new(["plan", "--help"]).run().code(0).shows(&["Cách dùng: luanphien plan", "Ví dụ:", "[TUỲ CHỌN]"]);
    Call::new(["plan", "--help", "--lang", "en"])
        .run()
        .code(0)
        .shows(&["Usage: luanphien plan", "Examples:"]);
}

#[test]
fn results_are_in_the_language_of_the_instance() {
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    let call = || Call::new(["validate", path.as_str(), "--table"]).env("LANG", "en_US.UTF-8");
    call().run().code(0).shows(&["Dữ liệu hợp lệ."]);
    Call::new(["validate", path.as_str(), "--table", "--lang", "en"])
        .run()
        .code(0)
        .shows(&["The instance is valid."]);
}
