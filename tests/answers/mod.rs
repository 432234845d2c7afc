//! What a verb answers to programs, whoever asks.

mod exit;
mod places;
mod reread;
