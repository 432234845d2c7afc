//! Every command that the pages show exists: its target in the Makefile, or its verb and flags on the command line.

use luanphien::cli;
use luanphien::domain::Language;

use super::source::{root, text};

const PAGES: [&str; 2] = ["README.md", "CONTRIBUTING.md"];

#[test]
fn every_fenced_command_exists() {
    for page in PAGES {
        let commands = commands(&text(page));
        assert!(!commands.is_empty(), "{page} shows no command");
        for command in commands {
            for call in command.split(['|', ';']).flat_map(|part| part.split("&&")) {
                check(page, call.trim());
            }
        }
    }
}

#[test]
fn every_link_to_a_file_leads_somewhere() {
    for page in PAGES {
        for target in
            text(page).split("](").skip(1).filter_map(|rest| rest.split(')').next().map(str::to_owned))
        {
            let path = target.split('#').next().unwrap_or_default();
            let is_file = !path.is_empty() && !path.contains("://");
            assert!(!is_file || root().join(path).exists(), "{page} links to {path}, which is not there");
        }
    }
}

/// The lines of `sh` blocks and those after `$ ` in `console` blocks.
fn commands(page: &str) -> Vec<String> {
    let mut language = None;
    let mut commands = Vec::new();
    for line in page.lines() {
        match (line.strip_prefix("```"), language) {
            (Some(_), Some(_)) => language = None,
            (Some(name), None) => language = Some(name),
            (None, Some("sh")) if !line.trim().is_empty() => commands.push(line.to_owned()),
            (None, Some("console")) => commands.extend(line.strip_prefix("$ ").map(str::to_owned)),
            (None, _) => {}
        }
    }
    commands
}

fn check(page: &str, call: &str) {
    let words: Vec<&str> =
        call.split_whitespace().take_while(|word| !word.starts_with(['#', '<', '>'])).collect();
    match words.first().copied() {
        Some("make") => words[1..].iter().filter(|word| !word.contains('=')).for_each(|target| {
            let rule = format!("\n{target}:");
            assert!(text("Makefile").contains(&rule), "{page}: no target {target} in the Makefile");
        }),
        Some(program) if program.ends_with("luanphien") => {
            let parsed = cli::command(Language::En).try_get_matches_from(&words);
            assert!(parsed.is_ok(), "{page}: {call}: {}", parsed.unwrap_err());
        }
        Some("git" | "cd" | "cargo" | "export") | None => {}
        Some(".ci/run" | "scripts/setup.sh") => assert!(root().join(words[0]).exists()),
        Some(other) => panic!("{page}: {other} is no command that a newcomer has"),
    }
}
