package org.mediacenter.routing.decide;

import org.mediacenter.routing.Topic;
import org.mediacenter.routing.profile.RoutingProfile;

/// How much a topic or department is favoured because it had many complaints before: a little, enough to decide
/// between equals.
///
/// @param candidates by number of the candidate
/// @param topics by number of the topic
record Usual(double[] candidates, double[] topics) {
    private static final double PER_LOGARITHM = 0.12;

    static Usual of(RoutingProfile profile, Candidates candidates) {
        double[] counts = new double[candidates.count()];
        double[] topics = new double[candidates.topicCount()];
        for (Topic topic : profile.topics().values()) {
            int number = candidates.topicNumber(topic.code()).orElseThrow();
            int complaints = profile.complaints().getOrDefault(topic.code(), 0);
            topics[number] = PER_LOGARITHM * Math.log1p(complaints);
            counts[candidates.departmentOfTopic(number)] += complaints;
        }
        for (int candidate = 0; candidate < counts.length; candidate++) {
            counts[candidate] = PER_LOGARITHM * Math.log1p(counts[candidate]);
        }
        return new Usual(counts, topics);
    }
}
