//! Who may use whom: the table of `ARCHITECTURE.md`, held against every `crate::` path in the source.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, sources, text};

/// What each room may use of the others. A room that is not here does not exist.
const TABLE: [(&str, &[&str]); 17] = [
    ("calendar", &[]),
    ("domain", &["calendar"]),
    ("texts", &["domain"]),
    ("rules", &["domain"]),
    ("format", &["calendar", "domain", "rules", "texts"]),
    ("formulation", &["calendar", "domain", "rules"]),
    ("solver", &["domain", "formulation", "rules"]),
    ("checker", &["calendar", "domain", "rules"]),
    ("explain", &["calendar", "domain", "rules", "formulation", "solver"]),
    ("register", &["domain", "format"]),
    (
        "office",
        &[
            "calendar",
            "checker",
            "domain",
            "explain",
            "format",
            "formulation",
            "register",
            "rules",
            "solver",
            "texts",
        ],
    ),
    ("documents", &["domain", "office", "texts"]),
    ("workbook", &["calendar", "domain", "format", "texts"]),
    ("answers", &["checker", "domain", "format", "office", "rules", "texts", "workbook"]),
    (
        "cli",
        &[
            "answers",
            "checker",
            "documents",
            "domain",
            "format",
            "office",
            "rules",
            "service",
            "texts",
            "workbook",
        ],
    ),
    (
        "service",
        &[
            "answers",
            "checker",
            "documents",
            "domain",
            "format",
            "office",
            "register",
            "rules",
            "texts",
            "workbook",
        ],
    ),
    ("main", &["cli"]),
];

/// What is spoken in one place only: the crates, and the rooms that may name them.
const CRATES: [(&[&str], &[&str]); 15] = [
    // Documents hand their description to the template of PDF as JSON.
    (&["serde"], &["documents", "format", "register", "service"]),
    (&["serde_json"], &["answers", "documents", "format", "register", "service", "workbook"]),
    (&["serde_path_to_error", "schemars", "jsonschema"], &["format", "register", "service"]),
    (&["docx_rs", "typst", "typst_layout", "typst_pdf"], &["documents"]),
    (&["toml"], &["format"]),
    (&["calamine"], &["workbook"]),
    (&["rust_xlsxwriter"], &["documents", "workbook"]),
    (&["highs", "highs_sys"], &["solver"]),
    (&["clap", "clap_complete", "comfy_table", "indicatif", "anstream", "anstyle"], &["cli"]),
    (&["fluent_templates"], &["texts"]),
    (&["icu_collator", "icu_locale_core"], &["texts"]),
    (&["json_patch"], &["format"]),
    (&["icalendar"], &["calendar", "documents", "office"]),
    (&["maud"], &["documents", "service"]),
    (&["sqlx", "tokio"], &["register", "service"]),
];

#[test]
fn every_room_uses_only_what_the_table_allows() {
    let table: BTreeMap<&str, &[&str]> = TABLE.into_iter().collect();
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| source.room != "lib") {
        let Some(allowed) = table.get(source.room.as_str()) else {
            breaches.push(format!("{} lies in no room of the table", source.path));
            continue;
        };
        for room in used_rooms(&source.text) {
            if room != source.room && !allowed.contains(&room.as_str()) {
                breaches.push(format!("{} uses {room}", source.path));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_special_crate_is_named_in_its_own_rooms_only() {
    let mut breaches = Vec::new();
    for source in sources() {
        for (crates, rooms) in CRATES {
            for name in crates {
                if !rooms.contains(&source.room.as_str()) && names_crate(&source, name) {
                    breaches.push(format!("{} names {name}", source.path));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn the_architecture_page_has_a_row_for_every_room() {
    let page = text("ARCHITECTURE.md");
    let rooms: BTreeSet<String> = sources().into_iter().map(|source| source.room).collect();
    for room in rooms.iter().filter(|room| !["lib", "main"].contains(&room.as_str())) {
        assert!(page.contains(&format!("| `{room}`")), "ARCHITECTURE.md has no row for `{room}`");
    }
}

#[test]
fn used_rooms_finds_single_and_grouped_paths() {
    let text =
        "use crate::{\n    calendar::Days, domain::{self, Plan},\n};\nfn f(x: crate::rules::Rule) {}\n";
    assert_eq!(used_rooms(text), ["calendar", "domain", "rules"].map(str::to_owned).into());
}

/// The first names of all `crate::` (and, in the binary, `luanphien::`) paths outside comments.
fn used_rooms(text: &str) -> BTreeSet<String> {
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut rooms = BTreeSet::new();
    for marker in ["crate::", "luanphien::"] {
        for (at, _) in code.match_indices(marker) {
            let rest = &code[at + marker.len()..];
            match rest.strip_prefix('{') {
                Some(group) => rooms.extend(top_level_names(group)),
                None => rooms.extend(first_name(rest)),
            }
        }
    }
    rooms
}

fn first_name(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// The first names inside a group, as far as its closing brace.
fn top_level_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut names) = (0, true, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if depth == 0 && start && c.is_alphabetic() => {
                names.extend(first_name(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

fn names_crate(source: &Source, name: &str) -> bool {
    let path = format!("{name}::");
    source.text.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| {
        line.match_indices(&path).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
        })
    })
}
