//! What the docs say is what the source says.

mod cli_page;
mod codes;
mod licences;
mod readme;
mod rooms;
mod rules;
mod setup;
mod sizes;
mod source;
mod texts;
mod versions;
