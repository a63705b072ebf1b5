package org.mediacenter.architecture;

import java.util.List;

/// A library that belongs to a few packages, which alone may know it.
record Owned(String library, List<String> owners) {
    static final List<Owned> LIBRARIES = List.of(
            new Owned("org.sqlite..", List.of("org.mediacenter.hub.store.sqlite..")),
            new Owned("com.mongodb..", List.of("org.mediacenter.hub.store.mongo..")),
            new Owned("org.jsmpp..", List.of("org.mediacenter.channel.sms..", "org.mediacenter.dashboard.standin..")),
            new Owned(
                    "jakarta.mail..",
                    List.of("org.mediacenter.channel.email..", "org.mediacenter.dashboard.standin..")),
            new Owned("twitter4j..", List.of("org.mediacenter.channel.x..", "twitter4j..")),
            new Owned(
                    "com.restfb..",
                    List.of(
                            "org.mediacenter.channel.meta..",
                            "org.mediacenter.channel.facebook..",
                            "org.mediacenter.channel.instagram..",
                            "org.mediacenter.channel.whatsapp..")),
            new Owned(
                    "org.apache.lucene..",
                    List.of(
                            "org.mediacenter.routing..",
                            "org.mediacenter.hub.search..",
                            "org.mediacenter.dashboard.bench..")),
            new Owned("de.bwaldvogel.liblinear..", List.of("org.mediacenter.routing.learn..")));

    String[] ownersAsPatterns() {
        return owners.toArray(String[]::new);
    }
}
