//! The help, in both languages: the sentences come from the catalogue, the structure from `args`.

use clap::builder::{StyledStr, Styles};
use clap::{Arg, Command, CommandFactory};

use super::args::Cli;
use crate::domain::Language;
use crate::texts::Texts;

/// The whole command with its help in one language, as it is parsed, printed, and written to `docs/cli.md`.
#[must_use]
pub fn command(language: Language) -> Command {
    let texts = Texts::new(language);
    let mut command = localized(Cli::command(), texts, "help");
    let names: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |verb| localized(verb, texts, &format!("help-{name}")));
    }
    command.build();
    with_usage(command, texts)
}

fn localized(command: Command, texts: Texts, key: &str) -> Command {
    command
        .about(texts.get(key))
        .after_help(StyledStr::from(texts.find(&format!("{key}-more")).unwrap_or_default()))
        .help_template(template(texts))
        .styles(Styles::styled())
        .subcommand_value_name(texts.get("help-verb"))
        .subcommand_help_heading(texts.get("help-verbs"))
        .mut_args(|arg| with_help(arg, texts, key))
}

fn template(texts: Texts) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", texts.get("help-usage"))
}

/// Sentences are found by verb first (`help-plan--output`), then for all verbs (`help--json`).
fn with_help(arg: Arg, texts: Texts, key: &str) -> Arg {
    let id = arg.get_id().to_string();
    let text = texts.find(&format!("{key}--{id}")).or_else(|| texts.find(&format!("help--{id}")));
    let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
    arg.help(text.unwrap_or_default()).help_heading(texts.get(heading))
}

/// The word for options inside the usage line is fixed in clap; it is replaced in the finished line.
fn with_usage(command: Command, texts: Texts) -> Command {
    let usage = |command: &mut Command| {
        let line = command.render_usage().to_string();
        let line = line.strip_prefix("Usage: ").unwrap_or(&line);
        line.replace("[OPTIONS]", &format!("[{}]", texts.get("help-option-word")))
    };
    let mut command = command;
    let line = usage(&mut command);
    let names: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |mut verb| {
            let line = usage(&mut verb);
            verb.override_usage(line)
        });
    }
    command.override_usage(line)
}
