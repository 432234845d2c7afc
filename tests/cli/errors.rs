//! Input that cannot be used: exit 3, every error at once, each with code, place, value and remedy.

use super::call::{Call, instance};

#[test]
fn a_file_that_is_not_there() {
    let came = Call::new(["plan", "không-có.json"]).run().code(3);
    let came = came.says(&["lỗi E1002 không-có.json", "không có tệp hoặc thư mục này", "cách sửa:"]);
    assert_eq!(came.stdout, "");
}

#[test]
fn a_folder_is_no_file() {
    Call::new(["validate", ".", "--lang", "en"]).run().code(3).says(&["error E1002 .", "it is a folder"]);
}

#[test]
fn bytes_that_are_no_text() {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_luanphien"));
    let output =
        command.args(["validate", "-", "--lang", "en"]).write_stdin(vec![b'{', 0xff]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("it is not UTF-8 text"), "{output:?}");
}

#[test]
fn json_syntax_errors_name_line_and_column() {
    Call::new(["validate", "a.json", "--lang", "en"])
        .file("a.json", "{\n  \"format\": \"luanphien/instance@1\",,\n}\n")
        .run()
        .code(3)
        .says(&["error E1", "a.json", "2:"]);
}

#[test]
fn every_invalid_instance_is_refused_with_the_code_in_its_name() {
    let mut seen = 0;
    for entry in std::fs::read_dir(instance("invalid")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(code) =
            name.split('-').next().filter(|code| code.starts_with('E') && name.ends_with(".json"))
        else {
            continue;
        };
        let path = path.to_string_lossy().into_owned();
        for lang in ["vi", "en"] {
            let came = Call::new(["validate", path.as_str(), "--json", "--lang", lang]).run();
            assert_eq!(came.code, 3, "{name}: {}{}", came.stdout, came.stderr);
            let errors = came.json()["errors"].as_array().unwrap().clone();
            assert!(errors.iter().any(|error| error["code"] == code), "{name}: {errors:?}");
            for error in &errors {
                for field in ["text", "remedy"] {
                    assert!(error[field].as_str().is_some_and(|text| text.contains(' ')), "{name}: {error}");
                }
            }
        }
        seen += 1;
    }
    assert!(seen > 10, "only {seen} invalid instances");
}
