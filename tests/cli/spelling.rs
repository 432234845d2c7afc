//! Vietnamese is spelt in one way everywhere people read it: `uỷ`, `khoá`, `hoá`, not `ủy`, `khóa`, `hóa`.

use luanphien::calendar::HolidayName;
use luanphien::domain::Language;
use luanphien::format::codes;
use luanphien::rules::Rule;

use super::call::Call;

/// Old and new places of the tone mark differ in open syllables with a glide only.
const OTHER: [&str; 18] = [
    "úy", "ùy", "ủy", "ũy", "ụy", "óa", "òa", "ỏa", "õa", "ọa", "óe", "òe", "ỏe", "õe", "ọe", "Ủy", "Úy",
    "Ọa",
];

/// The words of a text that are spelt the other way, unless it names that way: `"ủy"`. After `q` the tone stands on the `y` in both.
fn misspelt(text: &str) -> Vec<&str> {
    let named = |word: &str| ["\"", "“"].iter().any(|quote| text.contains(&format!("{quote}{word}")));
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| OTHER.iter().any(|end| word.ends_with(end)) && !word.to_lowercase().starts_with('q'))
        .filter(|word| !(*word == "ủy" && named(word)))
        .collect()
}

#[test]
fn the_list_tells_the_two_spellings_apart() {
    assert_eq!(misspelt("Đảng ủy khóa sổ, hủy quý này"), ["ủy", "khóa", "hủy"]);
    assert!(misspelt("Đảng uỷ khoá sổ, huỷ quý này, hoàn toàn, khoảng, thoát").is_empty());
}

#[test]
fn rules_codes_and_holidays_are_spelt_as_the_texts() {
    let rules = Rule::ALL.iter().map(|rule| rule.meaning(Language::Vi).to_owned());
    let codes = codes::all().map(|code| format!("{} {}", code.vi, code.remedy_vi));
    let holiday = HolidayName::CulturalDay.vi().to_owned();
    for text in rules.chain(codes).chain([holiday]) {
        assert!(misspelt(&text).is_empty(), "{:?} in {text}", misspelt(&text));
    }
}

#[test]
fn the_help_is_spelt_as_the_texts() {
    for verb in ["plan", "check", "validate", "register", "schema", "generate", "completions"] {
        let help = Call::new([verb, "--help", "--lang", "vi"]).run().code(0).stdout;
        assert!(misspelt(&help).is_empty(), "{verb}: {:?}", misspelt(&help));
    }
}

#[test]
fn the_texts_are_spelt_in_one_way() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/vi");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(misspelt(&text).is_empty(), "{:?}", misspelt(&text));
        seen += text.lines().count();
    }
    assert!(seen > 100, "{seen}");
}
