package org.mediacenter.routing;

/// A point on the earth in WGS 84 degrees.
public record GeoPoint(double latitude, double longitude) {
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double FULL_TURN = 360;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude is -90 to 90 and longitude -180 to 180");
        }
    }

    /// How far it is to another point, good to a metre at the size of a city and the same there
    /// and back.
    public double metresTo(GeoPoint other) {
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        double east = Math.IEEEremainder(other.longitude - longitude, FULL_TURN)
                * METRES_PER_DEGREE
                * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return Math.hypot(north, east);
    }
}
