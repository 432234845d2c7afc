//! The catalogue: the same keys and blanks in both languages, none asked for that is missing, none that nobody asks for.

use std::collections::{BTreeMap, BTreeSet};

use luanphien::domain::{Language, Tier};
use luanphien::format::Word;
use luanphien::format::records::{Came, CaseKind, ConcernState, Held, MeetingState, ReportState};
use luanphien::office::follow_up::remind::ReminderKind;
use luanphien::register::records::{DutyKind, PlanState, Quality};
use luanphien::texts::Texts;

use super::source::{root, sources, text};

/// Keys that are put together at run time begin with one of these.
const MADE_UP: [&str; 25] = [
    "help",
    "change-",
    "tier-",
    "stage-",
    "violation-",
    "load-",
    "level-",
    "fail-",
    "table-",
    "column-",
    "state-",
    "case-",
    "topic-",
    "came-",
    "held-",
    "duty-kind-",
    "due-kind-",
    "answer-",
    "group-",
    "letterhead-",
    "assumed-",
    "remark-",
    "imported-",
    "role-",
    "right-",
];

/// What is printed and signed is Vietnamese whatever the reader speaks: a second language of it would never be seen.
const VIETNAMESE_ONLY: [&str; 1] = ["paper.ftl"];

/// Endings that are looked up where they exist.
const OPTIONAL: [&str; 3] = ["-amount", "-day", "-remedy"];

#[test]
fn both_languages_have_the_same_keys_and_blanks() {
    let (mut vi, en) = (catalogue("vi"), catalogue("en"));
    vi.retain(|key, _| !printed().contains(key));
    let keys = |one: &BTreeMap<String, BTreeSet<String>>| one.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&vi), keys(&en));
    assert!(vi.len() > 100);
    for (key, blanks) in &vi {
        assert_eq!(blanks, &en[key], "the blanks of {key}");
    }
}

#[test]
fn every_key_in_the_source_is_in_the_catalogue() {
    let mut known: BTreeSet<String> = catalogue("en").into_keys().collect();
    known.extend(printed());
    let mut missing = Vec::new();
    for source in sources() {
        for key in asked_for(&source.text) {
            if !known.contains(&key) {
                missing.push(format!("{}: {key}", source.path));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_key_is_asked_for() {
    let code: String = sources().into_iter().map(|source| source.text).collect();
    for key in catalogue("vi").keys() {
        let made_up = MADE_UP.iter().any(|start| key.starts_with(start));
        let optional = OPTIONAL.iter().any(|end| key.ends_with(end));
        assert!(made_up || optional || code.contains(&format!("\"{key}\"")), "nobody asks for {key}");
    }
}

#[test]
fn every_tier_has_a_name_in_both_languages() {
    for language in [Language::Vi, Language::En] {
        for tier in Tier::ALL {
            for start in ["tier", "stage"] {
                let key = format!("{start}-{}", tier.name());
                assert!(Texts::new(language).find(&key).is_some(), "{key}");
            }
        }
    }
}

/// The journal is told in words: each table of the register has one, and each column besides those that all tables have.
#[test]
fn every_table_and_column_of_the_register_has_a_name() {
    let known = catalogue("en");
    let mut tables = 0;
    for entry in std::fs::read_dir(root().join("migrations")).unwrap() {
        let statements = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for table in statements.split("CREATE TABLE ").skip(1) {
            let name = table.split(' ').next().unwrap();
            // What is no record has no column `entry`: the journal does not tell of it.
            let columns = table.split(");").next().unwrap();
            if !columns.contains("    entry BIGINT") {
                continue;
            }
            let key = format!("table-{}", name.replace('_', "-"));
            assert!(known.contains_key(&key), "{key}");
            tables += 1;
            for column in table.split("\n    \"").skip(1).map(|line| line.split('"').next().unwrap()) {
                let key = format!("column-{}", column.replace('_', "-"));
                assert!(known.contains_key(&key), "{name}: {key}");
            }
        }
    }
    assert!(tables > 10, "{tables}");
}

/// Whatever is a word in the register is told in the reader's words.
#[test]
fn every_word_of_the_register_has_a_text() {
    let known = catalogue("en");
    let mut missing = Vec::new();
    let mut ask = |start: &str, words: Vec<&str>| {
        let keys = words.into_iter().map(|word| format!("{start}-{}", word.replace('_', "-")));
        missing.extend(keys.filter(|key| !known.contains_key(key)));
    };
    ask("came", words::<Came>());
    ask("held", words::<Held>());
    let states =
        [words::<MeetingState>(), words::<ConcernState>(), words::<ReportState>(), words::<PlanState>()];
    ask("state", states.concat());
    ask("kind", words::<Quality>());
    ask("case", words::<CaseKind>());
    ask("duty-kind", words::<DutyKind>());
    ask("due-kind", words::<ReminderKind>());
    assert_eq!(missing, Vec::<String>::new());
}

fn words<T: Word>() -> Vec<&'static str> {
    T::ALL.iter().map(|own| own.word()).collect()
}

#[test]
fn printed_sentences_keep_to_their_own_keys() {
    let printed = printed();
    assert!(printed.len() > 100);
    assert!(printed.iter().all(|key| key.starts_with("paper-")));
    assert!(catalogue("en").keys().all(|key| !key.starts_with("paper-")));
}

/// Keys of the files that are Vietnamese only.
fn printed() -> BTreeSet<String> {
    VIETNAMESE_ONLY.into_iter().flat_map(|name| keys(&format!("locales/vi/{name}")).into_keys()).collect()
}

/// Keys of one language, each with the names of its blanks.
fn catalogue(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("locales").join(language)).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        for (key, blanks) in keys(&format!("locales/{language}/{name}")) {
            assert!(all.insert(key.clone(), blanks).is_none(), "{language}: {key} twice");
        }
    }
    all
}

/// Keys of one file, each with the names of its blanks.
fn keys(path: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text(path).lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            last = key.to_owned();
            assert!(keys.insert(last.clone(), BTreeSet::new()).is_none(), "{path}: {last} twice");
        }
        let blanks = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next());
        keys.entry(last.clone()).or_default().extend(blanks.map(str::to_owned));
    }
    keys.remove("");
    keys
}

/// The literal keys of `get`, `find` and `with` calls on texts.
fn asked_for(code: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for call in [
        "texts.get(",
        "texts.find(",
        "texts.with(",
        "texts().get(",
        "texts().with(",
        "words.get(",
        "words.with(",
    ] {
        for (at, _) in code.match_indices(call) {
            let rest = code[at + call.len()..].trim_start();
            keys.extend(rest.strip_prefix('"').and_then(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    keys
}
