package org.mediacenter.channel.x;

import java.util.HashMap;
import java.util.Map;

/// What we ask X to tell with posts and messages: it tells little by itself.
final class Fields {
    static final String MEDIA = "media_key,type,url,preview_image_url,variants";
    private static final String POST =
            "author_id,conversation_id,created_at,in_reply_to_user_id,referenced_tweets,attachments,entities,"
                    + "edit_history_tweet_ids,geo,note_tweet,display_text_range";

    private Fields() {}

    /// For a page of posts, to be added to.
    static Map<String, String> posts() {
        Map<String, String> query = new HashMap<>();
        query.put("max_results", "100");
        query.put("tweet.fields", POST);
        query.put("expansions", "author_id,attachments.media_keys");
        query.put("user.fields", "name,username");
        query.put("media.fields", MEDIA);
        return query;
    }

    /// For a page of direct messages, to be added to.
    static Map<String, String> messages() {
        Map<String, String> query = new HashMap<>();
        query.put("max_results", "100");
        query.put("event_types", "MessageCreate");
        query.put("dm_event.fields", "id,text,event_type,created_at,sender_id,dm_conversation_id,attachments,entities");
        query.put("expansions", "sender_id,attachments.media_keys");
        query.put("user.fields", "name,username");
        query.put("media.fields", MEDIA);
        return query;
    }
}
