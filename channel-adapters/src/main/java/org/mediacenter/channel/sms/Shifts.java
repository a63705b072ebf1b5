package org.mediacenter.channel.sms;

/// The national tables a message's header declares ([3GPP TS 23.038](https://www.3gpp.org/dynareport/23038.htm)
/// 6.2.1.2), by their language numbers; 0 for the default.
///
/// @param single the table behind the escape
/// @param locking the table in place of the default alphabet
record Shifts(int single, int locking) {
    static final Shifts NONE = new Shifts(0, 0);
    private static final int OCTET = 0xFF;

    Shifts withSingle(int language) {
        return new Shifts(language, locking);
    }

    Shifts withLocking(int language) {
        return new Shifts(single, language);
    }

    /// One number for a data coding and these tables: the coding alone where none are declared.
    int with(int dataCoding) {
        return dataCoding | single << 8 | locking << 16;
    }

    /// The tables in a number that [#with] made.
    static Shifts in(int number) {
        return new Shifts(number >> 8 & OCTET, number >> 16 & OCTET);
    }

    /// The data coding in a number that [#with] made.
    static int dataCoding(int number) {
        return number & OCTET;
    }
}
