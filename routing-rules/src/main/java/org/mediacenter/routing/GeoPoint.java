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
        double turn = other.longitude - longitude;
        double shorter = Math.abs(turn) <= FULL_TURN / 2 ? turn : Math.IEEEremainder(turn, FULL_TURN);
        double east = shorter * METRES_PER_DEGREE * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return Math.sqrt(north * north + east * east);
    }
}
