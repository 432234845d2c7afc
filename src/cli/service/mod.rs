//! What stands on the command line for the service.

mod serving;
mod users;

pub(crate) use serving::{LogForm, ServeArgs, ServiceArgs, WorkerArgs};
pub(crate) use users::{
    AddUserArgs, OneUserArgs, PasswordArgs, UserArgs, UserRolesArgs, UserVerb, UsersArgs,
};
