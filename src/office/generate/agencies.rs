//! The agencies that synthetic people come from.

/// An agency of the district.
pub(super) struct Agency {
    /// Its label.
    pub(super) label: &'static str,
    /// What its leader is called.
    pub(super) leader: &'static str,
    /// Which panel seats its people may take.
    pub(super) family: Family,
}

/// The panel seats that people of an agency may take.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Advises the committee.
    Advisory,
    /// The People's Committee.
    Government,
    /// A sector agency.
    Sector,
    /// Sits on no panel.
    None,
}

const fn agency(label: &'static str, leader: &'static str, family: Family) -> Agency {
    Agency { label, leader, family }
}

/// All agencies, in the order in which members are spread over them.
pub(super) const AGENCIES: [Agency; 16] = [
    agency("agency:organization", "Trưởng Ban Tổ chức", Family::Advisory),
    agency("agency:propaganda", "Trưởng Ban Tuyên giáo", Family::Advisory),
    agency("agency:police", "Trưởng Công an", Family::Sector),
    agency("agency:mass_mobilisation", "Trưởng Ban Dân vận", Family::Advisory),
    agency("agency:people_committee", "Phó Chủ tịch Uỷ ban nhân dân", Family::Government),
    agency("agency:inspection", "Chủ nhiệm Uỷ ban Kiểm tra", Family::Advisory),
    agency("agency:inspectorate", "Chánh Thanh tra", Family::Sector),
    agency("agency:military", "Chỉ huy trưởng Ban Chỉ huy Quân sự", Family::None),
    agency("agency:office", "Chánh Văn phòng", Family::Advisory),
    agency("agency:natural_resources", "Trưởng phòng Tài nguyên và Môi trường", Family::Sector),
    agency("agency:internal_affairs", "Phó Chánh Văn phòng phụ trách nội chính", Family::Advisory),
    agency("mass_organisation", "Chủ tịch Hội Nông dân", Family::None),
    agency("agency:home_affairs", "Trưởng phòng Nội vụ", Family::Sector),
    agency("agency:people_committee", "Chánh Văn phòng Uỷ ban nhân dân", Family::Government),
    agency("agency:agriculture", "Trưởng phòng Nông nghiệp", Family::Sector),
    agency("council", "Phó Chủ tịch Hội đồng nhân dân", Family::None),
];

/// Agencies whose deputies, no committee members, sit on panels only.
pub(super) const DEPUTIES: [Agency; 7] = [
    agency("agency:office", "Phó Chánh Văn phòng", Family::Advisory),
    agency("agency:mass_mobilisation", "Phó Trưởng Ban Dân vận", Family::Advisory),
    agency("agency:people_committee", "Phó Chánh Văn phòng Uỷ ban nhân dân", Family::Government),
    agency("agency:police", "Phó Trưởng Công an", Family::Sector),
    agency("agency:inspectorate", "Phó Chánh Thanh tra", Family::Sector),
    agency("agency:natural_resources", "Phó Trưởng phòng Tài nguyên và Môi trường", Family::Sector),
    agency("agency:social_affairs", "Phó Trưởng phòng Lao động và Xã hội", Family::Sector),
];
