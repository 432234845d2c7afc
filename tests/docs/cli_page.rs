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
        assert_eq!(command.get_subcommands().count(), if cfg!(feature = "service") { 25 } else { 22 });
        has_sentences(&command);
    }
}

/// The command, and all below it.
fn has_sentences(command: &Command) {
    let name = command.get_name();
    assert!(command.get_about().is_some_and(|about| about.to_string().contains(' ')), "{name}");
    for argument in command.get_arguments() {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        assert!(help.contains(' '), "{name} {}", argument.get_id());
    }
    command.get_subcommands().for_each(has_sentences);
}

fn chapter(title: &str, language: Language) -> String {
    let mut command = cli::command(language).term_width(100);
    format!("\n## {title}\n\n{}{}", fenced(&mut command), sections(&mut command, "luanphien", "###"))
}

/// The verbs of a command, each with the verbs below it.
fn sections(command: &mut Command, above: &str, level: &str) -> String {
    let mut out = String::new();
    for verb in command.get_subcommands_mut() {
        let name = format!("{above} {}", verb.get_name());
        out.push_str(&format!("\n{level} `{name}`\n\n{}", fenced(verb)));
        out.push_str(&sections(verb, &name, &format!("{level}#")));
    }
    out
}

fn fenced(command: &mut Command) -> String {
    format!("```text\n{}\n```\n", command.render_long_help().to_string().trim_end())
}
