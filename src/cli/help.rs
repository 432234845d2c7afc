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
    command.build();
    with_usage(command, texts)
}

/// The command and all below it: the sentences of `register init` have keys that begin with `help-register-init`.
fn localized(command: Command, texts: Texts, key: &str) -> Command {
    command
        .about(texts.get(key))
        .after_help(StyledStr::from(texts.find(&format!("{key}-more")).unwrap_or_default()))
        .help_template(template(texts))
        .styles(Styles::styled())
        .subcommand_value_name(texts.get("help-verb"))
        .subcommand_help_heading(texts.get("help-verbs"))
        .mut_args(|arg| with_help(arg, texts, key))
        .mut_subcommands(|verb| {
            let key = format!("{key}-{}", verb.get_name());
            localized(verb, texts, &key)
        })
}

fn template(texts: Texts) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", texts.get("help-usage"))
}

/// Sentences are found by verb first (`help-register-init--place`), then in what is above it (`help-register--place`), last for
/// all verbs (`help--json`).
fn with_help(arg: Arg, texts: Texts, key: &str) -> Arg {
    let id = arg.get_id().to_string();
    let text = std::iter::successors(Some(key), |key| Some(key.rsplit_once('-')?.0))
        .find_map(|key| texts.find(&format!("{key}--{id}")));
    let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
    arg.help(text.unwrap_or_default()).help_heading(texts.get(heading))
}

/// The word for options inside the usage line is fixed in clap; it is replaced in the finished line, of the command and of
/// all below it.
fn with_usage(mut command: Command, texts: Texts) -> Command {
    let line = command.render_usage().to_string();
    let line = line.strip_prefix("Usage: ").unwrap_or(&line);
    let line = line.replace("[OPTIONS]", &format!("[{}]", texts.get("help-option-word")));
    command.mut_subcommands(|verb| with_usage(verb, texts)).override_usage(line)
}
