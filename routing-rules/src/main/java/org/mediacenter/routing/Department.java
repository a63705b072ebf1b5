package org.mediacenter.routing;

/// One department (OPD) that answers complaints.
///
/// @param name the name people read
/// @param shortName what officers call it (`DLH`), shown where room is scarce
/// @param family the name shared by offices of one sort (`Kelurahan`), or the department's own name
/// @param throughMediaCenter whether the Media Center looks at what its officers answer before the citizen gets it
public record Department(
        DepartmentCode code, String name, String shortName, String family, boolean throughMediaCenter) {

    /// One that answers directly.
    public Department(DepartmentCode code, String name, String shortName, String family) {
        this(code, name, shortName, family, false);
    }
}
