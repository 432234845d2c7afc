//! What stands on the command line for the service.

mod users;

pub(crate) use users::{
    AddUserArgs, OneUserArgs, PasswordArgs, UserArgs, UserRolesArgs, UserVerb, UsersArgs,
};
