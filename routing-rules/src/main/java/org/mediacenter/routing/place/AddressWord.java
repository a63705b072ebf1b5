package org.mediacenter.routing.place;

/// What a word says about the words around it when people tell where something is.
public enum AddressWord {
    /// A street's name follows (`jalan`).
    STREET,
    /// Belongs to a street's name, which goes on after it (`raya`).
    ROAD,
    /// A lane's number or name follows (`gang`).
    LANE,
    /// A number or letter follows (`no`, `blok`).
    NUMBER,
    /// The number of a neighbourhood follows.
    RT,
    /// The number of a group of neighbourhoods follows.
    RW,
    /// On which side of something (`depan`).
    BESIDE,
    /// A landmark, whose name may follow (`pasar`).
    LANDMARK,
    /// An ordinary word that is often part of a name (`indah`, `barat`).
    PART,
    /// Nothing of this.
    NONE
}
