package org.mediacenter.routing;

/// How soon somebody must look, lowest first.
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    /// Life or limb may be in danger: handed to the emergency number at once.
    EMERGENCY
}
