//! The account over the quarters: what each turnout leaves on it, and what is carried on.

mod account;
mod carried;
