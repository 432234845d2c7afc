//! Tables as the code knows them: one declaration gives the type, its columns, and the way there and back.

use std::collections::BTreeMap;

use super::error::{Damage, RegisterError};
use super::field::{Field, Kind};

/// A table. Besides these columns each has `committee`, which belongs to its key, and `entry`: the number of the journal's
/// entry that wrote the row.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns; those of the key first.
    pub columns: &'static [(&'static str, Kind)],
    /// How many of them are the key.
    pub key: usize,
}

/// What stands in one row of a table.
pub trait Record: Sized {
    /// The table.
    const TABLE: &'static Table;

    /// Its fields, in the order of the columns.
    fn fields(&self) -> Vec<Field>;

    /// Back from the fields.
    ///
    /// # Errors
    /// A field that holds something else than its column says.
    fn from_fields(fields: &[Field]) -> Result<Self, RegisterError>;
}

/// A row of any table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The table.
    pub table: &'static Table,
    /// Its fields, in the order of the columns.
    pub fields: Vec<Field>,
}

impl Row {
    /// A record as a row.
    pub fn of<R: Record>(record: &R) -> Self {
        Self { table: R::TABLE, fields: record.fields() }
    }

    /// The fields of the key.
    #[must_use]
    pub fn key(&self) -> &[Field] {
        self.fields.get(..self.table.key).unwrap_or(&self.fields)
    }

    /// The fields of some columns by name.
    pub(super) fn named(&self, columns: usize) -> BTreeMap<&'static str, &Field> {
        self.table
            .columns
            .iter()
            .zip(&self.fields)
            .take(columns)
            .map(|((name, _), field)| (*name, field))
            .collect()
    }
}

impl Table {
    /// The first columns by name; one that is not named holds nothing.
    pub(super) fn fields(&self, columns: usize, named: &BTreeMap<String, Field>) -> Vec<Field> {
        let field = |(name, _): &(&str, Kind)| named.get(*name).cloned().unwrap_or(Field::Null);
        self.columns.iter().take(columns).map(field).collect()
    }
}

/// Declares records: documentation, type and table, the fields of the key, and the others.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident in $table:literal {
        key { $($(#[$key_doc:meta])* $key:ident: $key_type:ty,)* }
        $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$key_doc])* pub $key: $key_type,)*
            $($(#[$field_doc])* pub $field: $type,)*
        }

        impl $crate::register::table::Record for $name {
            const TABLE: &'static $crate::register::table::Table = &$crate::register::table::Table {
                name: $table,
                columns: &[
                    $((stringify!($key), <$key_type as $crate::register::field::Stored>::KIND),)*
                    $((stringify!($field), <$type as $crate::register::field::Stored>::KIND),)*
                ],
                key: 0 $(+ { let _ = stringify!($key); 1 })*,
            };

            fn fields(&self) -> Vec<$crate::register::field::Field> {
                use $crate::register::field::Stored;
                vec![$(self.$key.store(),)* $(self.$field.store(),)*]
            }

            fn from_fields(
                fields: &[$crate::register::field::Field],
            ) -> Result<Self, $crate::register::RegisterError> {
                let mut fields = fields.iter();
                Ok(Self {
                    $($key: $crate::register::table::restored(Self::TABLE, stringify!($key), fields.next())?,)*
                    $($field: $crate::register::table::restored(Self::TABLE, stringify!($field), fields.next())?,)*
                })
            }
        }
    )*

        /// The tables declared here.
        pub(super) const TABLES: &[&$crate::register::table::Table] =
            &[$(<$name as $crate::register::table::Record>::TABLE),*];
    };
}
pub(super) use records;

/// A field as what it is.
pub(super) fn restored<T: super::field::Stored>(
    table: &Table,
    column: &str,
    field: Option<&Field>,
) -> Result<T, RegisterError> {
    let found = field.unwrap_or(&Field::Null);
    let damage = || Damage::Field { table: table.name, column: column.to_owned(), found: found.clone() };
    T::restore(found).ok_or_else(|| RegisterError::Damaged(damage()))
}
