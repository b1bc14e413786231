/** Operations that Twilio documents in prose only, in the same form as its description. */

const versionOf = (kind: 'Function' | 'Asset') => ({
  operationId: `Create${kind}Version`,
  parameters: [
    { name: 'ServiceSid', in: 'path', required: true, schema: { type: 'string' } },
    { name: `${kind}Sid`, in: 'path', required: true, schema: { type: 'string' } },
  ],
  requestBody: {
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['Path', 'Visibility', 'Content'],
          properties: {
            Path: { type: 'string', pattern: "^/[A-Za-z0-9\\-._~!$&'()*+,;=:@/]{0,254}$" },
            Visibility: { $ref: `#/components/schemas/${kind.toLowerCase()}_version_enum_visibility` },
            Content: { type: 'string' },
          },
        },
      },
    },
  },
  responses: {
    201: {
      content: {
        'application/json': {
          schema: {
            $ref: `#/components/schemas/serverless.v1.service.${kind.toLowerCase()}.${kind.toLowerCase()}_version`,
          },
        },
      },
    },
  },
});

/**
 * On the host serverless-upload.twilio.com.
 * @see https://www.twilio.com/docs/serverless/api/resource/function-version
 * @see https://www.twilio.com/docs/serverless/api/resource/asset-version
 */
export const uploads = {
  '/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions': { post: versionOf('Function') },
  '/v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions': { post: versionOf('Asset') },
};

/** @see https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file */
export const media = {
  '/2010-04-01/Accounts/{AccountSid}/Recordings/{Sid}.mp3': {
    get: {
      operationId: 'FetchRecordingMedia',
      parameters: [
        { name: 'AccountSid', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'Sid', in: 'path', required: true, schema: { type: 'string' } },
      ],
      responses: { 200: { content: { 'audio/mpeg': {} } } },
    },
  },
};
