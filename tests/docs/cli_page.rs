//! `docs/cli.md` is the help of the command, generated from its arguments. `make docs` writes it again.

use clap::Command;
use luanphien::cli;
use luanphien::domain::Language;

use super::source::{root, text};

const INTRO: &str = "\
# The command line

Generated from the program by `make docs`; a test holds it. Both languages come from `locales/`.
";

#[test]
fn cli_page() {
    let page = format!(
        "{INTRO}{}{}",
        chapter("English (`--lang en`)", Language::En),
        chapter("Tiếng Việt (`--lang vi`)", Language::Vi)
    );
    if std::env::var_os("LUANPHIEN_WRITE_DOCS").is_some() {
        std::fs::write(root().join("docs/cli.md"), &page).unwrap();
    }
    assert!(text("docs/cli.md") == page, "docs/cli.md is out of date: run `make docs`");
}

#[test]
fn every_argument_has_a_sentence_in_both_languages() {
    for language in [Language::Vi, Language::En] {
        let command = cli::command(language);
        let verbs: Vec<&Command> = command.get_subcommands().collect();
        assert_eq!(verbs.len(), 11);
        for one in verbs.into_iter().chain([&command]) {
            assert!(
                one.get_about().is_some_and(|about| about.to_string().contains(' ')),
                "{}",
                one.get_name()
            );
            for argument in one.get_arguments() {
                let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(help.contains(' '), "{} {}", one.get_name(), argument.get_id());
            }
        }
    }
}

fn chapter(title: &str, language: Language) -> String {
    let mut command = cli::command(language).term_width(100);
    let mut out = format!("\n## {title}\n\n{}", fenced(&mut command));
    for verb in command.get_subcommands_mut() {
        let name = verb.get_name().to_owned();
        out.push_str(&format!("\n### `luanphien {name}`\n\n{}", fenced(verb)));
    }
    out
}

fn fenced(command: &mut Command) -> String {
    format!("```text\n{}\n```\n", command.render_long_help().to_string().trim_end())
}
