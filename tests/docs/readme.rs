//! Every command that the pages show exists: its target in the Makefile, or its verb and flags on the command line.

use std::os::unix::fs::symlink;

use luanphien::cli;
use luanphien::domain::Language;
use tempfile::TempDir;

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

/// The tour shows what a terminal shows, or its beginning and a line `…`: here it is run, in a folder of its own, and
/// compared line by line.
#[test]
fn the_tour_shows_real_output() {
    let folder = TempDir::new().unwrap();
    symlink(root().join("instances"), folder.path().join("instances")).unwrap();
    let mut compared = 0;
    for (command, shown) in tour(&text("README.md")) {
        let real = output(&command, &folder);
        let same = |(shown, real): (&str, &str)| {
            shown == real || shown.starts_with("Time:") && real.starts_with("Time:")
        };
        let (shown, whole) = shown.strip_suffix("…\n").map_or((shown.as_str(), true), |start| (start, false));
        let long = shown.lines().count() == real.lines().count() || !whole;
        let alike = long && shown.lines().zip(real.lines()).all(same);
        assert!(alike, "README.md: {command}\n--- shown\n{shown}\n--- real\n{real}");
        compared += 1;
    }
    assert!(compared >= 4, "the tour has only {compared} commands with output");
}

/// Commands of `console` blocks that show output, with it.
fn tour(page: &str) -> Vec<(String, String)> {
    let blocks = page.split("```console\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let calls = blocks.flat_map(|block| block.split("$ ").skip(1));
    let pairs = calls.map(|call| call.split_once('\n').unwrap());
    pairs
        .filter(|(_, shown)| !shown.is_empty())
        .map(|(call, shown)| (call.to_owned(), shown.to_owned()))
        .collect()
}

/// Both streams of a command, with the tables that a terminal would get.
fn output(command: &str, folder: &TempDir) -> String {
    let mut words = command.split_whitespace();
    assert_eq!(words.next(), Some("luanphien"), "{command}");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_luanphien"))
        .args(words)
        .arg("--table")
        .current_dir(folder.path())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
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
