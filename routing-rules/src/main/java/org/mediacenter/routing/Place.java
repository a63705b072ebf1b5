package org.mediacenter.routing;

import java.util.Optional;

/// One place of the profile: a district or village with its official code.
///
/// @param code official code, its levels joined by dots; a child's code starts with its parent's
/// @param level the profile's own word for the level (`kecamatan`, `kelurahan`, `desa`)
/// @param name the official name
/// @param parent code of the place above, absent at the top level
public record Place(String code, String level, String name, Optional<String> parent) {}
