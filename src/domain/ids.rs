//! Typed positions in the lists of an [`Instance`](super::Instance): a person can never be taken for a cell.

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    )*};
}

index! {
    /// Position in `Instance::people`.
    PersonId
    /// Position in `Instance::places`.
    PlaceId
    /// Position in `Instance::communes`.
    CommuneId
    /// Position in `Instance::cells`.
    CellId
    /// Position in `Instance::meetings`.
    MeetingId
    /// Position in `Instance::series`.
    SeriesId
    /// Position in `Instance::sessions`.
    SessionId
}
