// GOV.UK Frontend ships its components without types.
declare module 'govuk-frontend/dist/govuk/*'
