//! Arguments of `luanphien user`: who may come in.

use clap::{Args, Subcommand};

use crate::cli::register::AtRegister;

#[derive(Args, Debug)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct UserArgs {
    #[command(subcommand)]
    pub(crate) verb: UserVerb,
}

/// What is done with the users of a committee.
#[derive(Debug, Subcommand)]
pub(crate) enum UserVerb {
    Add(AddUserArgs),
    List(UsersArgs),
    Password(PasswordArgs),
    Roles(UserRolesArgs),
    Remove(OneUserArgs),
    Restore(OneUserArgs),
}

#[derive(Args, Debug)]
pub(crate) struct AddUserArgs {
    #[arg(value_name = "LOGIN")]
    pub(crate) login: String,
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    #[arg(long, value_name = "ROLE,…", value_delimiter = ',', required = true)]
    pub(crate) roles: Vec<String>,
    #[arg(long, value_name = "PERSON")]
    pub(crate) person: Option<String>,
    #[arg(long)]
    pub(crate) password_stdin: bool,
    #[arg(long)]
    pub(crate) create: bool,
    #[command(flatten)]
    pub(crate) at: AtRegister,
}

#[derive(Args, Debug)]
pub(crate) struct UsersArgs {
    #[arg(long, value_name = "FILE|URL")]
    pub(crate) register: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) committee: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct PasswordArgs {
    #[arg(value_name = "LOGIN")]
    pub(crate) login: String,
    #[arg(long)]
    pub(crate) password_stdin: bool,
    #[command(flatten)]
    pub(crate) at: AtRegister,
}

#[derive(Args, Debug)]
pub(crate) struct UserRolesArgs {
    #[arg(value_name = "LOGIN")]
    pub(crate) login: String,
    #[arg(value_name = "ROLE,…", value_delimiter = ',', required = true)]
    pub(crate) roles: Vec<String>,
    #[arg(long, value_name = "PERSON")]
    pub(crate) person: Option<String>,
    #[command(flatten)]
    pub(crate) at: AtRegister,
}

/// One user, and who does it when.
#[derive(Args, Debug)]
pub(crate) struct OneUserArgs {
    #[arg(value_name = "LOGIN")]
    pub(crate) login: String,
    #[command(flatten)]
    pub(crate) at: AtRegister,
}
