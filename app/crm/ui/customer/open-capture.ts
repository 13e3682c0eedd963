/** Sent on the document to open the quick capture over whatever page is there; the shell listens. */
export const OPEN_CAPTURE = 'pacer:capture';
