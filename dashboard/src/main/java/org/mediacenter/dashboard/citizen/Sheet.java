package org.mediacenter.dashboard.citizen;

/// Where the form stands.
enum Sheet {
    /// On a machine of one's own.
    OWN("/", "/received", "citizen/form.jte"),
    /// On one in a hall, where the next person sits down a minute later.
    KIOSK("/kiosk", "/kiosk/received", "citizen/kiosk.jte");

    private final String address;
    private final String receipt;
    private final String template;

    Sheet(String address, String receipt, String template) {
        this.address = address;
        this.receipt = receipt;
        this.template = template;
    }

    String address() {
        return address;
    }

    /// Where the receipt of a sheet is.
    String receiptOf(String token) {
        return receipt + "?form=" + token;
    }

    String template() {
        return template;
    }
}
