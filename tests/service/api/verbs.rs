//! Every verb of the command line has its endpoint, or says why not: the table of `docs/service.md`.

use std::collections::BTreeMap;

use clap::Command;
use luanphien::cli;
use luanphien::domain::Language;
use luanphien::service::{ENDPOINTS, openapi};

/// What does the same over HTTP.
enum Twin {
    /// Endpoints, as `GET /path`.
    At(&'static [&'static str]),
    /// Long work: `POST /api/jobs` with these kinds.
    Job(&'static [&'static str]),
    /// Nothing, because.
    None(&'static str),
}
use Twin::{At, Job, None};

const MACHINE: &str = "of the whole register, of all its committees: whoever keeps the machine";

const TABLE: [(&str, Twin); 41] = [
    ("plan", Job(&["plan"])),
    ("batch", Job(&["batch"])),
    ("rebalance", Job(&["rebalance", "frontier", "suggest"])),
    ("compare", Job(&["compare"])),
    ("simulate", Job(&["simulate"])),
    ("check", At(&["POST /api/check"])),
    ("explain", Job(&["explain"])),
    ("export", At(&["GET /api/desk/{id}/files/{form}", "POST /api/jobs"])),
    ("validate", At(&["POST /api/validate"])),
    ("template", At(&["GET /api/template.xlsx", "GET /api/desk/{id}/workbook.xlsx"])),
    ("import", At(&["POST /api/import"])),
    ("publish", At(&["POST /api/desk/{id}/approvals", "POST /api/versions"])),
    ("versions", At(&["GET /api/versions", "GET /api/versions/{first}/{version}"])),
    ("diff", At(&["GET /api/diff"])),
    ("record attendance", At(&["POST /api/records", "POST /api/me/records"])),
    ("record meeting", At(&["POST /api/records"])),
    ("record concern", At(&["POST /api/records"])),
    ("record report", At(&["POST /api/records", "POST /api/me/records"])),
    ("record session", At(&["POST /api/records"])),
    ("record visits", At(&["POST /api/records"])),
    ("record batch", At(&["POST /api/records"])),
    ("remind", At(&["POST /api/reminders"])),
    ("report", At(&["GET /api/report"])),
    ("ledger", At(&["GET /api/ledger"])),
    ("register init", None(MACHINE)),
    ("register verify", None(MACHINE)),
    ("register log", At(&["GET /api/journal"])),
    ("register export", None(MACHINE)),
    ("register import", None(MACHINE)),
    ("register backup", None(MACHINE)),
    ("serve", None("is the service")),
    ("worker", None("is the service")),
    ("user add", At(&["POST /api/users"])),
    ("user list", At(&["GET /api/users"])),
    ("user password", At(&["PATCH /api/users/{login}", "PUT /api/me/password"])),
    ("user roles", At(&["PATCH /api/users/{login}"])),
    ("user remove", At(&["PATCH /api/users/{login}"])),
    ("user restore", At(&["PATCH /api/users/{login}"])),
    ("schema", None("lies in the program itself; the types of the API stand in `GET /api/openapi.json`")),
    ("generate", None("made-up committees are for trying out, and nothing of a committee's own")),
    ("completions", None("for a shell")),
];

/// Verbs that have none below them, by their whole names.
fn verbs(command: &Command, above: &str) -> Vec<String> {
    let name = |own: &Command| format!("{above}{}", own.get_name());
    let below = |own: &Command| match own.has_subcommands() {
        true => verbs(own, &format!("{} ", name(own))),
        false => vec![name(own)],
    };
    command.get_subcommands().flat_map(below).collect()
}

fn told(twin: &Twin) -> String {
    match twin {
        At(all) => all.iter().map(|own| format!("`{own}`")).collect::<Vec<_>>().join(", "),
        Job(kinds) => {
            let kinds = kinds.iter().map(|own| format!("`{own}`")).collect::<Vec<_>>();
            format!("`POST /api/jobs` ({})", kinds.join(", "))
        }
        None(why) => format!("– ({why})"),
    }
}

#[test]
fn every_verb_of_the_command_line_has_a_line() {
    let mut left: BTreeMap<&str, &Twin> = TABLE.iter().map(|(verb, twin)| (*verb, twin)).collect();
    let missing: Vec<String> = verbs(&cli::command(Language::En), "")
        .into_iter()
        .filter(|verb| left.remove(verb.as_str()).is_none())
        .collect();
    assert!(missing.is_empty(), "verbs without a line: {missing:?}");
    assert!(left.is_empty(), "lines without a verb: {:?}", left.keys());
}

#[test]
fn what_the_lines_name_is_there() {
    let known: Vec<String> = ENDPOINTS
        .iter()
        .copied()
        .flatten()
        .filter(|own| own.tag != "pages")
        .map(|own| format!("{} {}", own.method.to_uppercase(), own.path))
        .collect();
    let tasks = openapi(ENDPOINTS)["components"]["schemas"]["Task"].to_string();
    for (verb, twin) in &TABLE {
        match twin {
            At(all) => assert!(all.iter().all(|own| known.iter().any(|known| known == own)), "{verb}"),
            Job(kinds) => {
                assert!(kinds.iter().all(|kind| tasks.contains(&format!("\"const\":\"{kind}\""))), "{verb}");
            }
            None(why) => assert!(!why.is_empty(), "{verb}"),
        }
    }
}

#[test]
fn the_page_of_the_docs_lists_every_verb() {
    let mut table = String::from("| verb | over HTTP |\n|---|---|\n");
    for (verb, twin) in &TABLE {
        table.push_str(&format!("| `{verb}` | {} |\n", told(twin)));
    }
    super::matrix::holds("verbs", &table);
}
